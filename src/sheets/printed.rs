//! How a sheet is printed: as wide as a page where its letters stay legible, else over several pages beside each other, each with the columns that name its rows.

use rust_xlsxwriter::{Worksheet, XlsxError};

/// How many pixels a page of A4 takes upright and across, without the margins: 7.27 and 10.69 inches.
const ROOM: [u32; 2] = [698, 1026];
/// How many pixels a letter takes, and what a column has besides.
const LETTER: [u32; 2] = [7, 5];
/// No sheet is printed smaller than this, in per cent: letters of 11 points become 6.6.
const SMALLEST: u32 = 60;
/// A column that heads rows is repeated where it is no wider than this part of what a page takes at [`SMALLEST`].
const HEADING: u32 = 4;

/// How the columns of a sheet lie on pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pages {
    /// All columns on one page upright.
    Upright,
    /// All columns on one page that lies across.
    Across,
    /// So small, in per cent, and a new page before each of these columns.
    Divided {
        /// The scale.
        scale: u16,
        /// The first columns of the second page and of those behind it.
        breaks: Vec<u32>,
        /// How many columns at the start every page repeats.
        repeated: u16,
    },
}

/// How wide a column of so many letters is in pixels; a column of none is hidden.
const fn pixels(letters: u32) -> u32 {
    match letters {
        0 => 0,
        letters => letters.saturating_mul(LETTER[0]).saturating_add(LETTER[1]),
    }
}

/// How columns of these widths, in letters, lie on pages. The first `heads` columns name the rows. A column of no width is hidden.
pub fn pages(widths: &[u32], heads: u16) -> Pages {
    let widths: Vec<u32> = widths.iter().map(|letters| pixels(*letters)).collect();
    let whole: u32 = widths.iter().sum();
    let [upright, across] = ROOM;
    if whole <= upright {
        return Pages::Upright;
    }
    let most = across * 100 / SMALLEST;
    if whole <= most {
        return Pages::Across;
    }
    let head: u32 = widths.iter().take(usize::from(heads)).sum();
    let repeats = head > 0 && head <= most / HEADING;
    let (repeated, head) = if repeats { (heads, head) } else { (0, 0) };
    let mut breaks = Vec::new();
    let (mut on_page, mut widest) = (0, 0);
    for (column, width) in (0_u32..).zip(&widths) {
        if on_page > 0 && on_page + width > most {
            breaks.push(column);
            on_page = head;
        }
        on_page += width;
        widest = on_page.max(widest);
    }
    let scale = (across * 100).checked_div(widest).unwrap_or(100);
    Pages::Divided {
        // A page may be too narrow for one column of its own.
        scale: u16::try_from(scale.clamp(SMALLEST, 100)).unwrap_or(100),
        breaks,
        repeated,
    }
}

/// Prints a sheet so.
pub fn print(sheet: &mut Worksheet, pages: &Pages) -> Result<(), XlsxError> {
    sheet
        .set_paper_size(9) // A4
        .set_margins(0.5, 0.5, 0.75, 0.75, 0.3, 0.3);
    if *pages != Pages::Upright {
        sheet.set_landscape();
    }
    match pages {
        Pages::Upright | Pages::Across => {
            sheet.set_print_fit_to_pages(1, 0);
        }
        Pages::Divided {
            scale,
            breaks,
            repeated,
        } => {
            // Fitting to pages would leave out the breaks.
            sheet.set_print_scale(*scale);
            sheet.set_vertical_page_breaks(breaks)?;
            if let Some(last) = repeated.checked_sub(1) {
                sheet.set_repeat_columns(0, last)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_sheets_are_divided_before_they_become_illegible() {
        for (widths, heads, expected) in [
            (vec![40, 58], 1, Pages::Upright),
            (vec![40, 59], 1, Pages::Across),
            (vec![], 1, Pages::Upright),
            (vec![60, 60, 60, 61], 1, Pages::Across),
            (
                vec![20, 60, 60, 60, 60],
                1,
                Pages::Divided {
                    scale: 72,
                    breaks: vec![4],
                    repeated: 1,
                },
            ),
            // The hidden first column takes no room and is repeated with the second.
            (
                vec![0, 20, 60, 60, 60, 60],
                2,
                Pages::Divided {
                    scale: 72,
                    breaks: vec![5],
                    repeated: 2,
                },
            ),
            // A heading as wide as a third of the page is not repeated.
            (
                vec![70, 60, 60, 60],
                1,
                Pages::Divided {
                    scale: 76,
                    breaks: vec![3],
                    repeated: 0,
                },
            ),
            // No width below the smallest scale, however many columns there are.
            (
                vec![60; 12],
                1,
                Pages::Divided {
                    scale: 60,
                    breaks: vec![4, 7, 10],
                    repeated: 1,
                },
            ),
        ] {
            assert_eq!(pages(&widths, heads), expected, "{widths:?}");
        }
    }

    #[test]
    fn no_page_takes_more_than_fits_at_its_scale() {
        for widths in [
            vec![9; 60],
            vec![8, 60, 30, 60, 12, 60, 60, 45],
            vec![30; 25],
        ] {
            let Pages::Divided {
                scale,
                breaks,
                repeated,
            } = pages(&widths, 1)
            else {
                panic!("{widths:?}");
            };
            assert!(scale >= 60);
            let widths: Vec<u32> = widths.into_iter().map(pixels).collect();
            let head: u32 = widths.iter().take(usize::from(repeated)).sum();
            let mut from = 0;
            for (page, to) in breaks
                .iter()
                .map(|at| *at as usize)
                .chain([widths.len()])
                .enumerate()
            {
                let own: u32 = widths[from..to].iter().sum();
                let on_page = own + if page > 0 { head } else { 0 };
                assert!(
                    on_page * u32::from(scale) <= ROOM[1] * 100,
                    "{widths:?} {page}"
                );
                from = to;
            }
        }
    }
}
