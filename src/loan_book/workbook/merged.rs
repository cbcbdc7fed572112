//! Merged cells of a sheet: found behind its rows before these are read, then filled downwards row by row.

use super::reference;
use crate::loan_book::outcome::FileFault;
use crate::loan_book::records::Mark;
use memchr::memmem;

/// The most bytes that the list of merged cells may have.
const LONGEST_LIST: usize = 16 * 1024 * 1024;
/// How many bytes are kept between two pieces: the longest beginning of the list's tag.
const OVERLAP: usize = 64;
/// The most areas that are open in one row: one for each column.
const MOST_OPEN: usize = 256;

/// An area of a sheet; rows and columns from 0, the last ones included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    /// The first row.
    pub top: u32,
    /// The first column.
    pub left: u32,
    /// The last row.
    pub bottom: u32,
    /// The last column.
    pub right: u32,
}

impl Area {
    /// The area of a reference, `B2:C4`. `None` for a single cell and for what is no area.
    pub fn of(text: &str) -> Option<Self> {
        let (from, to) = text.split_once(':')?;
        let ((left, top), (right, bottom)) = (reference(from)?, reference(to)?);
        let (top, bottom) = (top?, bottom?);
        Some(Self {
            top: top.min(bottom),
            left: left.min(right),
            bottom: top.max(bottom),
            right: left.max(right),
        })
    }
}

/// Looks for the list of merged cells while a sheet goes by in pieces.
#[derive(Default)]
pub(super) struct Scan {
    /// The end of the last piece.
    before: Vec<u8>,
    /// The list so far, once it was met.
    list: Option<Vec<u8>>,
    ended: bool,
}

impl Scan {
    /// Takes the next piece.
    pub fn take(&mut self, bytes: &[u8]) {
        if self.ended {
            return;
        }
        if let Some(list) = &mut self.list {
            list.extend_from_slice(
                bytes
                    .get(..bytes.len().min(LONGEST_LIST + 1))
                    .unwrap_or(&[]),
            );
            self.ended = list.len() > LONGEST_LIST;
            return;
        }
        let met = self.met(bytes);
        if met.is_none() && !self.before.is_empty() {
            // The tag may stand across two pieces.
            let mut seam = self.before.clone();
            seam.extend_from_slice(bytes.get(..bytes.len().min(OVERLAP)).unwrap_or(&[]));
            if self.met(&seam).is_some() {
                self.list = Some(bytes.to_vec());
                return;
            }
        }
        match met {
            Some(at) => self.list = Some(bytes.get(at..).unwrap_or(&[]).to_vec()),
            None => {
                let tail = bytes.len().saturating_sub(OVERLAP);
                self.before
                    .extend_from_slice(bytes.get(tail..).unwrap_or(&[]));
                let over = self.before.len().saturating_sub(OVERLAP);
                self.before.drain(..over);
            }
        }
    }

    /// Where the list's tag stands: its name behind `<`, or behind `<` and a prefix.
    fn met(&self, bytes: &[u8]) -> Option<usize> {
        memmem::find_iter(bytes, b"mergeCells").find(|at| {
            let before = bytes.get(..*at).unwrap_or(&[]);
            let prefix = before
                .iter()
                .rev()
                .take(OVERLAP / 2)
                .position(|byte| *byte == b'<');
            prefix.is_some_and(|length| {
                let name = before.get(before.len() - length..).unwrap_or(&[]);
                name.is_empty()
                    || (name.ends_with(b":")
                        && name.iter().all(|byte| {
                            byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'_' | b'-')
                        }))
            })
        })
    }

    /// The areas, in the order of their rows.
    pub fn end(self) -> Result<Vec<Area>, FileFault> {
        let Some(list) = self.list else {
            return Ok(Vec::new());
        };
        if self.ended {
            return Err(FileFault::TooManyCells);
        }
        let list = match memmem::find(&list, b"/mergeCells")
            .or_else(|| memmem::find(&list, b":mergeCells>"))
        {
            Some(end) => list.get(..end).unwrap_or(&list),
            None => &list,
        };
        let mut areas: Vec<Area> = memmem::find_iter(list, b"ref")
            .filter_map(|at| {
                let rest = list.get(at + 3..)?;
                let rest = rest.get(..rest.len().min(OVERLAP))?;
                let quote = rest.iter().position(|byte| matches!(byte, b'"' | b'\''))?;
                let rest = rest.get(quote + 1..)?;
                let end = rest.iter().position(|byte| matches!(byte, b'"' | b'\''))?;
                Area::of(std::str::from_utf8(rest.get(..end)?).ok()?)
            })
            .collect();
        areas.sort_by_key(|area| (area.top, area.left));
        Ok(areas)
    }
}

/// A merged area that reaches into the rows below, with the text of its first cell.
struct Open {
    area: Area,
    text: String,
}

/// The merged cells while the rows of their sheet go by.
#[derive(Default)]
pub(super) struct Merged {
    areas: Vec<Area>,
    next: usize,
    open: Vec<Open>,
    /// The last row that went by.
    row: Option<u32>,
    /// The areas of the row that goes by, as first and last column.
    wide: Vec<(u32, u32)>,
}

impl Merged {
    /// Merged cells, in the order of their rows.
    pub fn new(areas: Vec<Area>) -> Self {
        Self {
            areas,
            ..Self::default()
        }
    }

    /// Adds an area that begins in the row that goes by or in one below.
    pub fn add(&mut self, area: Area) {
        if area.top < area.bottom || area.left < area.right {
            self.areas.push(area);
        }
    }

    /// The columns of the row that are merged, first and last.
    pub fn wide(&self) -> &[(u32, u32)] {
        &self.wide
    }

    /// Fills a row: covered cells get the text of the first cell from a row above, those to the right of it are blank.
    ///
    /// `text_at` gives the row's own text of a column; `put` takes what stands in its place. A row without a text of its own stays as it is.
    pub fn fill<'a>(
        &mut self,
        row: u32,
        has_text: bool,
        text_at: impl Fn(u32) -> &'a str,
        mut put: impl FnMut(u32, &str, Option<Mark>),
    ) -> Result<(), FileFault> {
        self.wide.clear();
        if self.areas.is_empty() {
            return Ok(());
        }
        if self.row.is_some_and(|before| row < before) {
            // Rows out of order and merged cells together: which text stands above cannot be said.
            return Err(FileFault::BrokenWorkbook);
        }
        self.row = Some(row);
        self.open.retain(|open| open.area.bottom >= row);
        if has_text {
            for open in &self.open {
                put(open.area.left, &open.text, Some(Mark::Merged));
                blank_right(&open.area, &mut put);
                self.wide.push((open.area.left, open.area.right));
            }
        }
        while let Some(area) = self.areas.get(self.next).copied() {
            if area.top > row {
                break;
            }
            self.next += 1;
            if area.bottom < row {
                continue;
            }
            let own = if area.top == row {
                text_at(area.left)
            } else {
                ""
            };
            if area.top < row && has_text {
                put(area.left, "", Some(Mark::Merged));
            }
            if has_text && area.top == row && area.bottom > row {
                put(area.left, own, Some(Mark::Reaches));
            }
            if has_text {
                blank_right(&area, &mut put);
                self.wide.push((area.left, area.right));
            }
            if area.bottom > row {
                // Merged cells never overlap; of those that do, the later one counts.
                self.open.retain(|open| open.area.left != area.left);
                if self.open.len() < MOST_OPEN {
                    self.open.push(Open {
                        area,
                        text: own.to_owned(),
                    });
                }
            }
        }
        Ok(())
    }
}

fn blank_right(area: &Area, put: &mut impl FnMut(u32, &str, Option<Mark>)) {
    let last = area
        .right
        .min(crate::loan_book::records::MOST_COLUMNS as u32);
    for column in area.left + 1..=last {
        put(column, "", None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn areas(xml: &str, size: usize) -> usize {
        let mut scan = Scan::default();
        xml.as_bytes()
            .chunks(size)
            .for_each(|piece| scan.take(piece));
        scan.end().expect("a list").len()
    }

    #[test]
    fn merged_cells_are_found_wherever_a_piece_ends() {
        let xml = format!(
            "<sheetData><c t=\"inlineStr\"><is><t>mergeCells</t></is></c>{}</sheetData><x:mergeCells count='3'><x:mergeCell ref=\"B2:B4\"/><x:mergeCell ref='$C$2:$D$2'/><x:mergeCell ref=\"A1\"/></x:mergeCells><x ref=\"E1:E9\"/>",
            "<c/>".repeat(50)
        );
        for size in [1, 7, 64, 65, 100, 5000] {
            assert_eq!(areas(&xml, size), 2, "{size}");
        }
        assert_eq!(areas("<sheetData/>", 5), 0);
    }

    #[test]
    fn an_area_is_that_of_its_corners() {
        assert_eq!(
            Area::of("C4:B2"),
            Some(Area {
                top: 1,
                left: 1,
                bottom: 3,
                right: 2
            })
        );
        for none in ["B2", "B:B", "2:2", "", "B2:", "#REF!:A1"] {
            assert_eq!(Area::of(none), None, "{none}");
        }
    }
}
