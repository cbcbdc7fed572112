//! Units that are plainly convertible into each other: money, mass, energy, power, volume. Each is a base unit and a number of tens.

/// What a unit measures. Units of one kind differ by a power of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// 元.
    Money,
    /// 吨.
    Mass,
    /// 千瓦时.
    Energy,
    /// 千瓦.
    Power,
    /// 立方米.
    Volume,
}

/// The base units, longer names first, with the tens that make them from the base: 元, 吨, 千瓦时, 千瓦, 立方米.
const BASES: &[(&str, Kind, i32)] = &[
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
    ("m3", Kind::Volume, 0),
    ("方", Kind::Volume, 0),
    ("公斤", Kind::Mass, -3),
    ("千克", Kind::Mass, -3),
    ("kg", Kind::Mass, -3),
    ("克", Kind::Mass, -6),
    ("吨", Kind::Mass, 0),
    ("kt", Kind::Mass, 3),
    ("t", Kind::Mass, 0),
    ("元", Kind::Money, 0),
];

/// What may stand before a base unit, with its tens; longer ones first. 千 is part of 千克, 千瓦 and 千瓦时, which are found first.
const BEFORE: &[(&str, i32)] = &[
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
const SUBSTANCES: &[&str] = &[
    "标准煤",
    "标煤",
    "二氧化碳当量",
    "二氧化碳",
    "co2e",
    "co2",
    "ce",
    "水",
];

/// Letters as units are compared: half-width, lower case, traditional characters of units as simplified ones, without blanks and invisible marks.
pub fn plain(unit: &str) -> String {
    unit.chars()
        .filter(|c| !c.is_whitespace() && !invisible(*c))
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '萬' => '万',
            '億' => '亿',
            '噸' => '吨',
            '圓' | '圆' => '元',
            '³' => '3',
            '₂' => '2',
            other => other,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// Marks that show nothing: directions, joiners, zero-width blanks, the byte order mark.
pub fn invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}'
    )
}

/// The kind of a unit and the tens that make it from the kind's base unit. `None` where the text is no unit that is known.
pub fn read(unit: &str) -> Option<(Kind, i32)> {
    let text = plain(unit);
    let mut text = text.as_str();
    for year in ["/年", "/a", "每年"] {
        text = text.strip_suffix(year).unwrap_or(text);
    }
    for money in ["人民币", "rmb", "cny"] {
        if let Some(rest) = text.strip_prefix(money) {
            return match read(rest) {
                Some((Kind::Money, tens)) => Some((Kind::Money, tens)),
                _ if rest.is_empty() => Some((Kind::Money, 0)),
                _ => None,
            };
        }
    }
    let of = |text: &str| {
        BEFORE.iter().find_map(|(before, more)| {
            let rest = text.strip_prefix(before)?;
            let (_, kind, tens) = BASES.iter().find(|(name, ..)| *name == rest)?;
            Some((*kind, tens + more))
        })
    };
    of(text).or_else(|| {
        SUBSTANCES.iter().find_map(|substance| {
            let bare = text.strip_suffix(substance)?;
            of(bare).filter(|(kind, _)| *kind == Kind::Mass)
        })
    })
}

/// The tens that a bare 万, 亿 and the like stand for. `None` for anything else.
pub fn multiplier(text: &str) -> Option<i32> {
    BEFORE
        .iter()
        .find(|(name, tens)| *name == text && *tens > 3)
        .map(|(_, tens)| *tens)
}

/// The tens of the 万, 亿 and the like that a unit begins with; 0 where it begins with none.
pub fn leading(unit: &str) -> i32 {
    let text = plain(unit);
    match read(&text) {
        Some((Kind::Money, tens)) => tens,
        _ => BEFORE
            .iter()
            .find(|(name, tens)| *tens > 3 && text.starts_with(name))
            .map_or(0, |(_, tens)| *tens),
    }
}

/// By how many tens a figure is moved from the unit `typed` to the unit `unit`. `None` where they do not measure the same.
pub fn between(typed: &str, unit: &str) -> Option<i32> {
    let ((kind, from), (own, to)) = (read(typed)?, read(unit)?);
    (kind == own).then_some(from - to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_their_tens() {
        for (unit, expected) in [
            ("元", Some((Kind::Money, 0))),
            ("萬元", Some((Kind::Money, 4))),
            ("人民币万元", Some((Kind::Money, 4))),
            ("RMB", Some((Kind::Money, 0))),
            ("千元", Some((Kind::Money, 3))),
            ("百万元", Some((Kind::Money, 6))),
            ("十亿元", Some((Kind::Money, 9))),
            ("美元", None),
            ("吨", Some((Kind::Mass, 0))),
            ("吨/年", Some((Kind::Mass, 0))),
            ("万吨标准煤", Some((Kind::Mass, 4))),
            ("tCO2e", Some((Kind::Mass, 0))),
            ("kgce", Some((Kind::Mass, -3))),
            ("千克", Some((Kind::Mass, -3))),
            ("公斤", Some((Kind::Mass, -3))),
            ("kt", Some((Kind::Mass, 3))),
            ("千吨", Some((Kind::Mass, 3))),
            ("万千瓦时", Some((Kind::Energy, 4))),
            ("千瓦时", Some((Kind::Energy, 0))),
            ("MWh", Some((Kind::Energy, 3))),
            ("度", Some((Kind::Energy, 0))),
            ("千瓦", Some((Kind::Power, 0))),
            ("MW", Some((Kind::Power, 3))),
            ("万立方米", Some((Kind::Volume, 4))),
            ("万m³", Some((Kind::Volume, 4))),
            ("吨/万元", None),
            ("万", None),
            ("", None),
            ("%", None),
        ] {
            assert_eq!(read(unit), expected, "{unit}");
        }
        assert_eq!(between("元", "万元"), Some(-4));
        assert_eq!(between("千瓦时", "万千瓦时"), Some(-4));
        assert_eq!(between("吨", "万元"), None);
        assert_eq!(
            [
                "万元",
                "亿元",
                "元",
                "吨",
                "万吨",
                "千瓦时",
                "万千瓦时",
                "人"
            ]
            .map(leading),
            [4, 8, 0, 0, 4, 0, 4, 0]
        );
    }
}
