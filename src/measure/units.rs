//! Units that are plainly convertible into each other: money, mass, energy, power, volume, area. Each is a base unit and a number of tens.

use super::words as w;

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
    /// 平方米.
    Area,
}

/// Letters as units are compared: half-width, lower case, traditional characters of units as simplified ones, without blanks and invisible marks.
pub fn plain(unit: &str) -> String {
    unit.chars()
        .filter(|c| !c.is_whitespace() && !invisible(*c))
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '³' => '3',
            '²' => '2',
            '₂' => '2',
            other => w::simplified(other),
        })
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// A unit as it is stored, for comparing: the English name that a page shows is the same unit as the Chinese one.
pub fn canonical(unit: &str) -> String {
    let text = plain(unit);
    w::ON_PAGES
        .iter()
        .find(|(english, _)| plain(english) == text)
        .map_or(text, |(_, chinese)| (*chinese).to_owned())
}

/// The text with the Chinese unit in place of an English one that holds digits, `28,500 (CNY 10,000)`; `None` where no such unit stands at its end.
pub fn without_page_unit(typed: &str) -> Option<String> {
    let text = typed.trim_end();
    let (text, bracket) = match text.strip_suffix([')', '）']) {
        Some(text) => (text.trim_end(), true),
        None => (text, false),
    };
    if !text.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '³') {
        return None;
    }
    // Most figures are typed without a unit; a page's unit stands behind a blank or in brackets.
    if !bracket && !text.contains(char::is_whitespace) {
        return None;
    }
    w::ON_PAGES
        .iter()
        .filter(|(english, _)| english.contains(|c: char| c.is_ascii_digit()))
        .find_map(|(english, chinese)| {
            let at = text.len().checked_sub(english.len())?;
            let (before, unit) = text.split_at_checked(at)?;
            let before = if bracket {
                before.trim_end().strip_suffix(['(', '（'])?
            } else {
                before
            };
            let apart = bracket || before.ends_with(char::is_whitespace);
            let apart = apart && !before.trim().is_empty();
            // The page shows 1,720 × 10 MWh.
            let figure = before.trim_end().trim_end_matches(['×', 'x']);
            (apart && unit.eq_ignore_ascii_case(english)).then(|| [figure, chinese].concat())
        })
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
    for year in w::YEARLY {
        text = text.strip_suffix(year).unwrap_or(text);
    }
    for money in w::RENMINBI {
        if let Some(rest) = text.strip_prefix(money) {
            // 人民币：万元.
            let rest = rest.trim_start_matches([':', '：']);
            return match read(rest) {
                Some((Kind::Money, tens)) => Some((Kind::Money, tens)),
                _ if rest.is_empty() => Some((Kind::Money, 0)),
                _ => None,
            };
        }
        if let Some(rest) = text.strip_suffix(money) {
            return read(rest).filter(|(kind, _)| *kind == Kind::Money);
        }
    }
    let of = |text: &str| {
        w::BEFORE.iter().find_map(|(before, more)| {
            let rest = text.strip_prefix(before)?;
            let (_, kind, tens) = w::BASES.iter().find(|(name, ..)| *name == rest)?;
            Some((*kind, tens + more))
        })
    };
    of(text).or_else(|| {
        w::SUBSTANCES.iter().find_map(|substance| {
            let bare = text.strip_suffix(substance)?;
            of(bare).filter(|(kind, _)| *kind == Kind::Mass)
        })
    })
}

/// The tens that a bare 万, 亿 and the like stand for. `None` for anything else.
pub fn multiplier(text: &str) -> Option<i32> {
    w::BEFORE
        .iter()
        .find(|(name, tens)| *name == text && *tens > 3)
        .map(|(_, tens)| *tens)
}

/// The tens of the 万, 亿, 千 and the like that a text begins with, the longest one, and what stands behind it; 0 and the whole text where it begins
/// with none.
pub fn leading_multiplier(text: &str) -> (i32, &str) {
    let found = w::BEFORE
        .iter()
        .filter_map(|(name, tens)| text.strip_prefix(name).map(|rest| (*tens, rest)));
    found
        .min_by_key(|(_, rest)| rest.len())
        .unwrap_or((0, text))
}

/// The tens of the 万, 亿 and the like that a unit begins with; 0 where it begins with none.
pub fn leading(unit: &str) -> i32 {
    let text = canonical(unit);
    match read(&text) {
        Some((Kind::Money, tens)) => tens,
        _ => w::BEFORE
            .iter()
            .find(|(name, tens)| *tens > 3 && text.starts_with(name))
            .map_or(0, |(_, tens)| *tens),
    }
}

/// By how many tens a figure is moved from the unit `typed` to the unit `unit`. `None` where they do not measure the same, and from cubic metres
/// to litres: what is asked in litres is liquid fuel, what is measured in cubic metres is gas, and a cubic metre of gas is not a thousand litres of fuel.
///
/// Rates are moved as well: `kg/MWh` counts as 克/千瓦时, and 吨/亿元 is a ten-thousandth of 吨/万元.
pub fn between(typed: &str, unit: &str) -> Option<i32> {
    let (typed, unit) = (canonical(typed), canonical(unit));
    let (Some((kind, from)), Some((own, to))) = (read(&typed), read(&unit)) else {
        return between_rates(&typed, &unit);
    };
    let gas_as_liquid = kind == Kind::Volume && to < 0 && from >= 0;
    (kind == own && !gas_as_liquid).then_some(from - to)
}

/// By how many tens a figure is moved from one rate to another: both are a unit for each other unit. `None` where they are of other substances, and
/// where the typed rate is the field's upside down, 吨标准煤/吨 for 吨/吨标准煤.
fn between_rates(typed: &str, unit: &str) -> Option<i32> {
    // 克/(千瓦·时) is how standards write 克/千瓦时.
    let plain = typed.replace(w::IN_RATES, "");
    let (of, each) = plain.split_once(w::FOR_EACH)?;
    let (own_of, own_each) = unit.split_once('/')?;
    let others = |one: &str, other: &str| {
        let (one, other) = (substance(one), substance(other));
        one.is_some() && other.is_some() && one != other
    };
    let upside_down = substance(own_of).is_none()
        && substance(own_each).is_some()
        && substance(of) == substance(own_each);
    if upside_down || others(of, own_of) || others(each, own_each) {
        return None;
    }
    Some(between(of, own_of)? - between(each, own_each)?)
}

/// Which substance a unit of mass names, by its first name; `None` where it names none.
fn substance(unit: &str) -> Option<&'static str> {
    let (_, named) = w::SUBSTANCES.iter().find_map(|substance| {
        let bare = unit.strip_suffix(substance)?;
        Some((read(bare)?, *substance))
    })?;
    let same = w::SAME_SUBSTANCES.iter();
    same.filter(|names| names.contains(&named))
        .find_map(|names| names.first())
        .copied()
        .or(Some(named))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_of_the_same_two_kinds_are_converted() {
        for (typed, unit, tens) in [
            ("g/kWh", "克标准煤/千瓦时", Some(0)),
            ("gce/kWh", "克标准煤/千瓦时", Some(0)),
            ("gce/kWh", "gce/kWh", Some(0)),
            ("克/千瓦时", "克标准煤/千瓦时", Some(0)),
            ("克标煤/千瓦时", "gce/kWh", Some(0)),
            ("克标准煤/度", "克标准煤/千瓦时", Some(0)),
            ("克每千瓦时", "克标准煤/千瓦时", Some(0)),
            ("g/(kW·h)", "克标准煤/千瓦时", Some(0)),
            ("g/（kW·h）", "克标准煤/千瓦时", Some(0)),
            ("克/(千瓦·时)", "克标准煤/千瓦时", Some(0)),
            ("kg/MWh", "克标准煤/千瓦时", Some(0)),
            ("kgce/kWh", "克标准煤/千瓦时", Some(3)),
            ("吨标准煤/万千瓦时", "克标准煤/千瓦时", Some(2)),
            ("gCO2/kWh", "克标准煤/千瓦时", None),
            ("kWh/g", "克标准煤/千瓦时", None),
            ("g/kW", "克标准煤/千瓦时", None),
            ("g", "克标准煤/千瓦时", None),
            ("tCO2/MWh", "吨/兆瓦时", Some(0)),
            ("kgCO2/kWh", "吨/兆瓦时", Some(0)),
            ("吨/万千瓦时", "t/MWh", Some(-1)),
            ("tCO2/tce", "吨/吨标准煤", Some(0)),
            ("吨二氧化碳/吨标煤", "t/tce", Some(0)),
            ("kg/kgce", "吨/吨标准煤", Some(0)),
            ("吨标准煤/吨", "吨/吨标准煤", None),
            ("tce/tCO2", "吨/吨标准煤", None),
            ("吨/亿元", "吨/万元", Some(-4)),
            ("吨二氧化碳当量/万元", "吨/万元", Some(0)),
            ("kg/元", "t per CNY 10,000", Some(1)),
            ("吨/人", "吨/万元", None),
            ("tce/亿元", "吨标准煤/万元", Some(-4)),
        ] {
            assert_eq!(between(typed, unit), tens, "{typed} in {unit}");
        }
    }

    #[test]
    fn units_and_their_tens() {
        for (unit, expected) in [
            ("元", Some((Kind::Money, 0))),
            ("萬元", Some((Kind::Money, 4))),
            ("人民币万元", Some((Kind::Money, 4))),
            ("RMB", Some((Kind::Money, 0))),
            ("万元人民币", Some((Kind::Money, 4))),
            ("吨人民币", None),
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
            ("升", Some((Kind::Volume, -3))),
            ("公升", Some((Kind::Volume, -3))),
            ("平方米", Some((Kind::Area, 0))),
            ("万平方米", Some((Kind::Area, 4))),
            ("m²", Some((Kind::Area, 0))),
            ("公顷", Some((Kind::Area, 4))),
            ("平方公里", Some((Kind::Area, 6))),
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
        assert_eq!(between("立方米", "升"), None);
        assert_eq!(between("升", "立方米"), Some(-3));
        assert_eq!(between("公升", "升"), Some(0));
        assert_eq!(between("million CNY", "万元"), Some(2));
        assert_eq!(between("thousand CNY", "10m CNY"), Some(-4));
        assert_eq!(between("万立方米", "立方米"), Some(4));
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
