//! The columns of a table on paper, as wide as what stands in them needs: no figure and no word of letters is divided between two lines.
//!
//! A table has its columns in the parts that its form gives them. Where a figure would not fit into its column, the columns with room to spare give some
//! of it; where all of them together have too little, the table is set in smaller letters.

use super::references::pieces;

/// How a table is set. Measures are twentieths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letters {
    /// How wide half a wide letter is, by which lines are counted.
    pub half: u32,
    /// How wide a digit is in the widest font that may stand in for those of the paper: 0.64 of its height, where Times has 0.5.
    pub sign: u32,
    /// What a cell keeps free at both its sides together.
    pub inset: u32,
}

/// The letters of tables on pages upright.
pub const UPRIGHT: Letters = Letters {
    half: 105,
    sign: 134,
    inset: 200,
};
/// The letters of tables on pages across, and of those that are set smaller.
pub const SMALL: Letters = Letters {
    half: 85,
    sign: 109,
    inset: 140,
};

/// A text that stands in these columns.
#[derive(Debug, Clone, Copy)]
pub struct Filled<'a> {
    /// The first column.
    pub from: usize,
    /// How many it spans.
    pub columns: usize,
    /// What stands there.
    pub text: &'a str,
}

/// Columns with the letters in which they are set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fitted {
    /// How wide each column is; together as wide as the table.
    pub widths: Vec<u32>,
    /// Whether the table is set in [`SMALL`] letters, because it would not fit otherwise.
    pub small: bool,
}

/// A run of signs of so many or more is a sum or an address, and is divided all the same.
const LONGEST: u32 = 28;
/// How many half letters a column keeps that gives room to others, if it has them.
const LEAST: u32 = 9;

/// Columns as wide as `whole` together, each in its part of it.
pub fn widths(parts: &[u32], whole: u32) -> Vec<u32> {
    let all: u64 = parts.iter().copied().map(u64::from).sum();
    let mut before = 0;
    let mut left = 0;
    parts
        .iter()
        .map(|part| {
            before += u64::from(*part);
            let right = u64::from(whole) * before / all.max(1);
            let width = right.saturating_sub(left);
            left = right;
            u32::try_from(width).unwrap_or(whole)
        })
        .collect()
}

/// How wide the widest run of a text is that no line should divide, in half letters.
///
/// Letters of a wide script are divided anywhere. A word is divided behind a hyphen or a slash, and a figure is not. A bracket of full width stays with the
/// figure beside it. The number of a standard, blank and dash included, is one run.
fn widest_run(text: &str) -> u32 {
    let pieces = pieces(text).into_iter();
    let of = |(piece, whole): (&str, bool)| {
        if whole {
            let signs = piece.chars().map(|c| if c == '—' { 2 } else { 1 });
            signs.fold(0_u32, u32::saturating_add)
        } else {
            widest_word(piece)
        }
    };
    pieces.map(of).max().unwrap_or(0)
}

/// The same of a text without numbers of standards.
fn widest_word(text: &str) -> u32 {
    const BRACKETS: [char; 6] = ['（', '）', '《', '》', '【', '】'];
    let wide = |c: char| c >= '\u{1100}';
    let of_piece = |piece: &str| -> u32 {
        let signs = piece.chars().map(|c| if wide(c) { 2 } else { 1 });
        let signs = signs.fold(0_u32, u32::saturating_add);
        if signs >= LONGEST { 0 } else { signs }
    };
    text.split(|c: char| c.is_whitespace() || wide(c) && !BRACKETS.contains(&c))
        .map(|run| {
            if run.bytes().any(|byte| byte.is_ascii_digit()) {
                return of_piece(run);
            }
            run.split_inclusive(['-', '/', '–', '—', '_', ','])
                .map(of_piece)
                .max()
                .unwrap_or(0)
        })
        .max()
        .unwrap_or(0)
}

/// How wide each column has to be for what stands in it.
fn needs(columns: usize, cells: &[Filled], letters: Letters) -> Vec<u32> {
    let needed = |text: &str| match widest_run(text) {
        0 => 0,
        run => run
            .saturating_mul(letters.sign)
            .saturating_add(letters.inset),
    };
    let mut needs = vec![0; columns];
    for cell in cells.iter().filter(|cell| cell.columns == 1) {
        if let Some(need) = needs.get_mut(cell.from) {
            *need = needed(cell.text).max(*need);
        }
    }
    // What a cell over several columns lacks is added to its last.
    for cell in cells.iter().filter(|cell| cell.columns > 1) {
        let end = cell.from.saturating_add(cell.columns);
        let own: u32 = needs.get(cell.from..end).into_iter().flatten().sum();
        if let Some(last) = end.checked_sub(1).and_then(|last| needs.get_mut(last)) {
            *last += needed(cell.text).saturating_sub(own);
        }
    }
    needs
}

/// The columns moved so that each has what it needs, and how much is lacking all the same.
fn moved(widths: &[u32], needs: &[u32], letters: Letters) -> (Vec<u32>, u32) {
    let lacks = |(width, need): (&u32, &u32)| need.saturating_sub(*width);
    let short: u64 = widths.iter().zip(needs).map(lacks).map(u64::from).sum();
    if short == 0 {
        return (widths.to_vec(), 0);
    }
    let least = LEAST * letters.half + letters.inset;
    let spare = |(width, need): (&u32, &u32)| width.saturating_sub((*need).max(least));
    let free: u64 = widths.iter().zip(needs).map(spare).map(u64::from).sum();
    let given = short.min(free);
    let part = |of: u32, all: u64| {
        let part = u64::from(of) * given / all.max(1);
        u32::try_from(part).unwrap_or(of)
    };
    let mut out: Vec<u32> = widths
        .iter()
        .zip(needs)
        .map(|pair| {
            let width = *pair.0 + part(lacks(pair), short);
            width.saturating_sub(part(spare(pair), free))
        })
        .collect();
    // What the divisions left over, a few twentieths of a point, is the matter of the widest column.
    let whole: u32 = widths.iter().sum();
    let total: u32 = out.iter().sum();
    if let Some(widest) = out.iter_mut().max() {
        *widest = (*widest + whole).saturating_sub(total);
    }
    (out, u32::try_from(short - given).unwrap_or(u32::MAX))
}

/// The columns of a table as wide as `whole`, in these parts of it as far as what stands in them allows. Letters that are small already stay so.
pub fn fitted(parts: &[u32], whole: u32, letters: Letters, cells: &[Filled]) -> Fitted {
    let plain = widths(parts, whole);
    let with = |letters| moved(&plain, &needs(parts.len(), cells, letters), letters);
    match with(letters) {
        (widths, lacking) if lacking == 0 || letters == SMALL => Fitted {
            widths,
            small: false,
        },
        _ => Fitted {
            widths: with(SMALL).0,
            small: true,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_that_no_line_divides() {
        for (text, run) in [
            ("", 0),
            ("二氧化碳", 0),
            ("1,234,567.89", 12),
            ("减排 1,234.5 吨", 7),
            ("2025-12-31", 10),
            ("electricity from the grid", 11),
            ("self-assessment/report", 11),
            ("91630100MA00004370", 18),
            // A sum by SHA-256 is divided: no column is as wide.
            (
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                0,
            ),
            ("1.00\n22.00", 5),
            ("0.1326（2021 年）", 12),
            ("碳排放（吨）", 2),
            ("GB/T 32150—2025 第 5 章", 16),
            ("见 T/FIQ 003—2025", 15),
        ] {
            assert_eq!(widest_run(text), run, "{text}");
        }
    }

    #[test]
    fn a_figure_has_its_line_and_the_table_its_width() {
        let cells = |texts: &[&'static str]| -> Vec<Filled<'static>> {
            let texts = texts.iter().enumerate();
            texts
                .map(|(from, text)| Filled {
                    from,
                    columns: 1,
                    text,
                })
                .collect()
        };
        let upright =
            |parts: &[u32], texts: &[&'static str]| fitted(parts, 9866, UPRIGHT, &cells(texts));
        // What fits stays as the form gives it.
        assert_eq!(
            upright(&[1, 1], &["说明", "1,234.50"]),
            Fitted {
                widths: vec![4933, 4933],
                small: false
            }
        );
        // A narrow column of figures takes from those with room to spare.
        let narrow = upright(&[10, 1, 10], &["说明", "1,234,567.89", "依据"]);
        assert!(
            narrow.widths[1] >= 12 * UPRIGHT.sign + UPRIGHT.inset,
            "{narrow:?}"
        );
        assert_eq!(narrow.widths.iter().sum::<u32>(), 9866);
        assert!(!narrow.small);
        // Six columns of large figures fit in smaller letters alone.
        let many = upright(&[1; 6], &["1,234,567.89"; 6]);
        assert!(many.small);
        assert!(
            many.widths
                .iter()
                .all(|width| *width >= 12 * SMALL.sign + SMALL.inset)
        );
        // What fits nowhere is as even as it can be, and as wide as the table.
        let crowded = upright(&[1; 12], &["1,234,567,890.12"; 12]);
        assert!(crowded.small);
        assert_eq!(crowded.widths.iter().sum::<u32>(), 9866);
        // A cell over two columns gives its last one what it lacks.
        let over = fitted(
            &[1, 1, 40],
            9866,
            UPRIGHT,
            &[Filled {
                from: 0,
                columns: 2,
                text: "123,456,789.00",
            }],
        );
        assert!(
            over.widths[0] + over.widths[1] >= 14 * UPRIGHT.sign + UPRIGHT.inset,
            "{over:?}"
        );
        assert_eq!(fitted(&[], 9866, UPRIGHT, &[]).widths, [0; 0]);
    }
}
