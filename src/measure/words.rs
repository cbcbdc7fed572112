//! Units as people write them.

use super::units::Kind;

/// The base units, longer names first, with the tens that make them from the base: 元, 吨, 千瓦时, 千瓦, 立方米, 平方米.
pub const BASES: &[(&str, Kind, i32)] = &[
    ("千瓦时", Kind::Energy, 0),
    ("兆瓦时", Kind::Energy, 3),
    ("吉瓦时", Kind::Energy, 6),
    ("kwh", Kind::Energy, 0),
    ("mwh", Kind::Energy, 3),
    ("gwh", Kind::Energy, 6),
    ("度", Kind::Energy, 0),
    ("千瓦", Kind::Power, 0),
    ("兆瓦", Kind::Power, 3),
    ("吉瓦", Kind::Power, 6),
    ("kw", Kind::Power, 0),
    ("mw", Kind::Power, 3),
    ("gw", Kind::Power, 6),
    ("立方米", Kind::Volume, 0),
    ("立方", Kind::Volume, 0),
    ("m3", Kind::Volume, 0),
    ("方", Kind::Volume, 0),
    ("公升", Kind::Volume, -3),
    ("升", Kind::Volume, -3),
    ("平方公里", Kind::Area, 6),
    ("平方千米", Kind::Area, 6),
    ("平方米", Kind::Area, 0),
    ("公顷", Kind::Area, 4),
    ("m2", Kind::Area, 0),
    ("ha", Kind::Area, 4),
    ("公斤", Kind::Mass, -3),
    ("千克", Kind::Mass, -3),
    ("kg", Kind::Mass, -3),
    ("克", Kind::Mass, -6),
    ("g", Kind::Mass, -6),
    ("公吨", Kind::Mass, 0),
    ("吨", Kind::Mass, 0),
    ("kt", Kind::Mass, 3),
    ("t", Kind::Mass, 0),
    ("元", Kind::Money, 0),
];

/// What may stand before a base unit, with its tens; longer ones first. 千 is part of 千克, 千瓦 and 千瓦时, which are found first.
pub const BEFORE: &[(&str, i32)] = &[
    ("万亿", 12),
    ("十亿", 9),
    ("百亿", 10),
    ("亿", 8),
    ("千万", 7),
    ("百万", 6),
    ("十万", 5),
    ("万", 4),
    ("千", 3),
    ("", 0),
];

/// Which substance a mass is of, as it may stand behind the unit. A substance changes no figure.
pub const SUBSTANCES: &[&str] = &[
    "标准煤",
    "标煤",
    "二氧化碳当量",
    "二氧化碳",
    "co2当量",
    "co2-eq",
    "co2eq",
    "co2e",
    "co2",
    "ce",
    "二氧化硫",
    "so2",
    "氮氧化物",
    "nox",
    "cod",
    "水",
];

/// The names of a substance, each row those of one.
pub const SAME_SUBSTANCES: &[&[&str]] = &[
    &["标准煤", "标煤", "ce"],
    &[
        "二氧化碳",
        "二氧化碳当量",
        "co2当量",
        "co2-eq",
        "co2eq",
        "co2e",
        "co2",
    ],
    &["二氧化硫", "so2"],
    &["氮氧化物", "nox"],
];

/// What stands between the two units of a rate.
pub const FOR_EACH: [char; 2] = ['/', '每'];
/// What may stand within a rate and changes nothing: 克/(千瓦·时).
pub const IN_RATES: [char; 5] = ['(', ')', '·', '•', '⋅'];

/// Units of mass, each with the volume of as much water.
pub const WATER: &[(&str, &str)] = &[("吨", "立方米"), ("千吨", "千立方米"), ("万吨", "万立方米")];

/// What says behind a unit that the figure is a year's.
pub const YEARLY: &[&str] = &["/年", "/a", "/yr", "/year", "/y", "每年"];

/// What says before or behind a unit of money that it is renminbi.
pub const RENMINBI: &[&str] = &["人民币", "rmb", "cny"];

/// What is said between the parts of a figure where a place is empty: 1亿零500万.
pub const NOUGHT: char = '零';
/// The unit of mass that 千 may stand before.
pub const TONNE: char = '吨';

/// The simplified form of a traditional character of units; any other letter as it is.
pub fn simplified(c: char) -> char {
    match c {
        '萬' => '万',
        '億' => '亿',
        '噸' => '吨',
        '圓' | '圆' => '元',
        other => other,
    }
}

/// The unit that a mark of renminbi stands for.
pub const YUAN: &str = "元";
/// The marks of renminbi that may stand before a figure.
pub const MONEY_BEFORE: &[&str] = &["￥", "¥", "rmb", "cny", "人民币"];

/// What a sheet shows where a formula has no result.
pub const SHEET_ERRORS: &[&str] = &[
    "#N/A",
    "#REF!",
    "#DIV/0!",
    "#VALUE!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#BLOCKED!",
    "#CONNECT!",
    "#GETTING_DATA",
];

/// What may stand behind a year, longer ones first.
pub const OF_YEAR: &[&str] = &["年度", "年"];
/// What may stand behind a month.
pub const OF_MONTH: &str = "份";
/// The units that pages show in English, as they are written there, with the Chinese units that are stored; also as earlier pages wrote them.
pub const ON_PAGES: &[(&str, &str)] = &[
    ("t", "吨"),
    ("kg", "千克"),
    ("10 kt", "万吨"),
    ("kt", "千吨"),
    ("m³", "立方米"),
    ("m²", "平方米"),
    ("GJ", "吉焦"),
    ("km", "公里"),
    ("passenger-km", "人公里"),
    ("MJ", "兆焦"),
    ("Gcal", "百万千卡"),
    ("10,000 m³", "万立方米"),
    ("ten thousand m³", "万立方米"),
    ("10,000 kcal", "万大卡"),
    ("ten thousand kcal", "万大卡"),
    ("t of steam", "吨蒸汽"),
    ("bottles", "瓶"),
    ("kg/bottle", "kg/瓶"),
    ("ream of 500 sheets", "包（500 张）"),
    ("box", "箱"),
    ("CNY/unit bought", "元/计价单位"),
    ("kWh", "千瓦时"),
    ("10 MWh", "万千瓦时"),
    ("100 GWh", "亿千瓦时"),
    ("MWh", "兆瓦时"),
    ("MW", "兆瓦"),
    ("h", "小时"),
    ("L", "升"),
    ("attendances", "人次"),
    ("persons", "人"),
    ("tce", "吨标准煤"),
    ("t per CNY 10,000", "吨/万元"),
    ("t/10k CNY", "吨/万元"),
    ("tce per CNY 10,000", "吨标准煤/万元"),
    ("tce/10k CNY", "吨标准煤/万元"),
    ("gce/kWh", "克标准煤/千瓦时"),
    ("t/tce", "吨/吨标准煤"),
    ("t/MWh", "吨/兆瓦时"),
    ("CNY", "元"),
    ("× CNY 10,000", "万元"),
    ("x CNY 10,000", "万元"),
    ("CNY 10,000", "万元"),
    ("10k CNY", "万元"),
    ("thousand CNY", "千元"),
    ("million CNY", "百万元"),
    ("CNY 10 million", "千万元"),
    ("10m CNY", "千万元"),
    ("CNY 100 million", "亿元"),
    ("100m CNY", "亿元"),
    ("percentage points", "个百分点"),
    ("per mille points", "个千分点"),
    ("years", "年"),
    ("points", "分"),
];

/// What stands before a figure that is not exact; longer words first.
pub const ABOUT_BEFORE: &[&str] = &["大约", "约为", "大概", "约", "近", "≈", "~", "～", "about "];
/// What stands behind a figure that is not exact, or between the figure and its unit.
pub const ABOUT_BEHIND: &[&str] = &["左右", "上下", "多", "余"];
