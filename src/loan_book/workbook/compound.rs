//! The container of an xls: a file system of sectors in one file (MS-CFB).

/// How such a file begins.
pub(super) const MAGIC: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// Numbers of sectors from here on end a chain.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
/// Streams shorter than this lie in small sectors.
const SMALL: usize = 4096;
const SMALL_SECTOR: usize = 64;

/// Two bytes at a place, the low one first.
pub(super) fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(
        bytes.get(at..at.checked_add(2)?)?.try_into().ok()?,
    ))
}

/// Four bytes at a place, the low one first.
pub(super) fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(
        bytes.get(at..at.checked_add(4)?)?.try_into().ok()?,
    ))
}

/// A stream or a folder.
struct Entry {
    name: String,
    start: u32,
    size: usize,
}

/// A file of streams.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
    next_small: Vec<u32>,
    small: Vec<u8>,
    entries: Vec<Entry>,
}

impl<'a> Compound<'a> {
    /// Finds the streams; `None` where the file contradicts itself. Nothing is believed that the file has no bytes for.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        if !bytes.starts_with(&MAGIC) {
            return None;
        }
        let sector = match word(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut found = Self {
            bytes,
            sector,
            next: Vec::new(),
            next_small: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
        };
        found.chains()?;
        let folder = found.chain(long(bytes, 48)?, usize::MAX)?;
        found.entries = folder.chunks_exact(128).filter_map(entry).collect();
        let table = found.chain(long(bytes, 60)?, usize::MAX)?;
        found.next_small = numbers(&table).collect();
        let root = found.entries.first()?;
        found.small = found.chain(root.start, root.size)?;
        Some(found)
    }

    /// Reads which sector follows which.
    fn chains(&mut self) -> Option<()> {
        let most = self.bytes.len() / self.sector + 1;
        let mut tables: Vec<u32> = numbers(self.bytes.get(76..512)?).collect();
        let mut more = long(self.bytes, 68)?;
        while more < NO_SECTOR {
            if tables.len() > most {
                return None;
            }
            let mut held: Vec<u32> = numbers(self.at(more)?).collect();
            more = held.pop()?;
            tables.extend(held);
        }
        for table in tables.into_iter().filter(|at| *at < NO_SECTOR) {
            if self.next.len() > most + self.sector {
                return None;
            }
            let held = numbers(self.at(table)?);
            self.next.extend(held);
        }
        Some(())
    }

    /// The bytes of a sector; the last one may be cut short.
    fn at(&self, sector: u32) -> Option<&'a [u8]> {
        let start = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|bytes| !bytes.is_empty())
    }

    /// The bytes of a chain of sectors, `size` at most.
    fn chain(&self, start: u32, size: usize) -> Option<Vec<u8>> {
        let mut found = Vec::new();
        let mut sector = start;
        let mut steps = 0;
        while sector < NO_SECTOR && found.len() < size {
            steps += 1;
            if steps > self.next.len() + 1 {
                return None;
            }
            found.extend_from_slice(self.at(sector)?);
            sector = self.next.get(sector as usize).copied()?;
        }
        found.truncate(size);
        Some(found)
    }

    fn small_chain(&self, start: u32, size: usize) -> Option<Vec<u8>> {
        let mut found = Vec::new();
        let mut sector = start;
        while sector < NO_SECTOR && found.len() < size {
            let at = (sector as usize).checked_mul(SMALL_SECTOR)?;
            let end = at.checked_add(SMALL_SECTOR)?.min(self.small.len());
            // Each step adds bytes, so that a chain that goes in circles ends at `size`.
            found.extend_from_slice(self.small.get(at..end).filter(|bytes| !bytes.is_empty())?);
            sector = self.next_small.get(sector as usize).copied()?;
        }
        found.truncate(size);
        Some(found)
    }

    /// Whether a stream or folder of this name is there.
    pub fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// The bytes of a stream.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.name == name)?;
        if entry.size > self.bytes.len() {
            None
        } else if entry.size < SMALL {
            self.small_chain(entry.start, entry.size)
        } else {
            self.chain(entry.start, entry.size)
        }
    }
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).filter_map(|four| long(four, 0))
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(word(bytes, 64)?).min(64);
    let letters: Vec<u16> = bytes
        .get(..length)?
        .chunks_exact(2)
        .filter_map(|two| word(two, 0))
        .take_while(|letter| *letter != 0)
        .collect();
    Some(Entry {
        name: String::from_utf16_lossy(&letters),
        start: long(bytes, 116)?,
        size: usize::try_from(long(bytes, 120)?).ok()?,
    })
}
