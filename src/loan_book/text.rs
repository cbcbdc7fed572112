//! The letters of a file: UTF-8 with or without its mark, GB18030 as Chinese Excel saves it, UTF-16 with its mark; bytes in, UTF-8 out.

use encoding_rs::{CoderResult, Decoder, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, or nothing but ASCII so far.
    Utf8,
    /// GB18030, and with it GBK and GB2312.
    Gb18030,
    /// UTF-16, its lower byte first, as Excel's "Unicode text".
    Utf16,
    /// UTF-16, its higher byte first.
    Utf16Be,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Utf8, Self::Gb18030, Self::Utf16, Self::Utf16Be];

    /// Its name, which is its code too.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Gb18030 => "GB18030",
            Self::Utf16 => "UTF-16",
            Self::Utf16Be => "UTF-16BE",
        }
    }

    /// The encoding of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|encoding| encoding.name() == name)
    }

    fn decoder(self) -> Decoder {
        match self {
            Self::Utf8 => UTF_8,
            Self::Gb18030 => GB18030,
            Self::Utf16 => UTF_16LE,
            Self::Utf16Be => UTF_16BE,
        }
        .new_decoder_without_bom_handling()
    }
}

/// Why a file cannot be read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextFault {
    /// Noughts in it: no text at all.
    Binary,
    /// UTF-32, by its mark or by its noughts.
    Utf32,
    /// Big5, by its letters.
    Big5,
}

/// How many bytes say what a file is written in, unless they are all ASCII.
const ENOUGH: usize = 4096;

/// What stands for a letter that could not be decoded, in UTF-8.
pub const BROKEN: [u8; 3] = [0xEF, 0xBF, 0xBD];

/// Decodes a file chunk by chunk. The encoding shows at the byte order mark, or at the first letters beyond ASCII.
#[derive(Default)]
pub struct Letters {
    begun: bool,
    /// The encoding that a person chose, where one did.
    asked: Option<Encoding>,
    /// The first bytes, held back until they say enough.
    head: Vec<u8>,
    known: Option<Encoding>,
    decoder: Option<Decoder>,
    /// The beginning of a letter that the last chunk cut.
    cut: Vec<u8>,
    out: Vec<u8>,
    /// Whether a letter could not be decoded so far.
    broken: bool,
}

impl Letters {
    /// Decodes by the encoding that a person chose; by what the file shows where none was chosen.
    pub fn of(asked: Option<Encoding>) -> Self {
        Self {
            asked,
            ..Self::default()
        }
    }

    /// The encoding of the file, as far as it is known.
    pub fn encoding(&self) -> Encoding {
        self.known.unwrap_or(Encoding::Utf8)
    }

    /// Whether a letter could not be decoded so far; [`BROKEN`] stands in its place.
    pub fn broken(&self) -> bool {
        self.broken
    }

    /// The letters of the next chunk as UTF-8; `last` says that no more will come.
    pub fn push<'a>(&'a mut self, chunk: &'a [u8], last: bool) -> Result<&'a [u8], TextFault> {
        if self.begun {
            return self.go_on(chunk, last);
        }
        if self.head.is_empty() && (chunk.len() >= ENOUGH || last) {
            return self.begin(chunk, last);
        }
        self.head.extend_from_slice(chunk);
        if self.head.len() < ENOUGH && !last {
            return Ok(&[]);
        }
        let head = std::mem::take(&mut self.head);
        let text = self.begin(&head, last)?.to_vec();
        self.out = text;
        Ok(&self.out)
    }

    fn begin<'a>(&'a mut self, chunk: &'a [u8], last: bool) -> Result<&'a [u8], TextFault> {
        let mut chunk = chunk;
        if !chunk.is_empty() {
            self.begun = true;
            match chunk {
                [0xEF, 0xBB, 0xBF, rest @ ..] => {
                    self.known = Some(Encoding::Utf8);
                    chunk = rest;
                }
                [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => return Err(TextFault::Utf32),
                [0xFF, 0xFE, rest @ ..] => {
                    self.decode_by(Encoding::Utf16);
                    chunk = rest;
                }
                [0xFE, 0xFF, rest @ ..] => {
                    self.decode_by(Encoding::Utf16Be);
                    chunk = rest;
                }
                _ if self.asked.is_some() => {}
                // Noughts at the end fill a text up to the length of a record.
                _ if trimmed(chunk).iter().take(ENOUGH).any(|byte| *byte == 0) => {
                    match without_mark(chunk) {
                        Some(true) => self.decode_by(Encoding::Utf16),
                        Some(false) => self.decode_by(Encoding::Utf16Be),
                        None if is_utf32(chunk) => return Err(TextFault::Utf32),
                        None => return Err(TextFault::Binary),
                    }
                }
                _ => {}
            }
            // What a person chose goes before what the file shows.
            if let Some(asked) = self.asked {
                self.decode_by(asked);
            }
        }
        self.go_on(chunk, last)
    }

    fn go_on<'a>(&'a mut self, chunk: &'a [u8], last: bool) -> Result<&'a [u8], TextFault> {
        if self.decoder.is_some() {
            return Ok(self.decode(chunk, last));
        }
        if self.cut.is_empty() {
            return match valid(chunk, last) {
                Some(whole) => {
                    self.known = self
                        .known
                        .or_else(|| (!chunk.is_ascii()).then_some(Encoding::Utf8));
                    let (now, later) = chunk.split_at(whole);
                    self.cut.extend_from_slice(later);
                    Ok(now)
                }
                None => self.not_utf8(chunk, last),
            };
        }
        let joined = [self.cut.as_slice(), chunk].concat();
        self.cut.clear();
        match valid(&joined, last) {
            Some(whole) => {
                self.known = Some(Encoding::Utf8);
                self.cut
                    .extend_from_slice(joined.get(whole..).unwrap_or(&[]));
                self.out = joined;
                Ok(self.out.get(..whole).unwrap_or(&[]))
            }
            None => self.not_utf8(&joined, last),
        }
    }

    /// A chunk that is no whole UTF-8: that of a file in UTF-8 with broken letters, or one in GB18030.
    fn not_utf8(&mut self, chunk: &[u8], last: bool) -> Result<&[u8], TextFault> {
        if self.known == Some(Encoding::Utf8) || mostly_utf8(chunk) {
            self.decode_by(Encoding::Utf8);
        } else if is_big5(chunk) {
            return Err(TextFault::Big5);
        } else {
            self.decode_by(Encoding::Gb18030);
        }
        Ok(self.decode(chunk, last))
    }

    fn decode_by(&mut self, encoding: Encoding) {
        self.known = Some(encoding);
        self.decoder = Some(encoding.decoder());
    }

    fn decode(&mut self, chunk: &[u8], last: bool) -> &[u8] {
        self.out.clear();
        if let Some(decoder) = &mut self.decoder {
            let room = decoder
                .max_utf8_buffer_length(chunk.len())
                .unwrap_or(chunk.len().saturating_mul(3));
            self.out.resize(room, 0);
            let (result, _, written, replaced) = decoder.decode_to_utf8(chunk, &mut self.out, last);
            self.broken |= replaced;
            debug_assert!(result == CoderResult::InputEmpty);
            self.out.truncate(written);
        }
        &self.out
    }
}

/// Bytes without the noughts at their end.
fn trimmed(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().rposition(|byte| *byte != 0);
    bytes.get(..end.map_or(0, |end| end + 1)).unwrap_or(bytes)
}

/// Whether a text without a mark has its noughts where UTF-16 has them: `true` for little-endian, `false` for big-endian, `None` for neither.
fn without_mark(chunk: &[u8]) -> Option<bool> {
    let head = chunk.get(..ENOUGH.min(chunk.len())).unwrap_or(chunk);
    let (mut even, mut odd) = (0, 0);
    for (at, byte) in head.iter().enumerate() {
        match (byte, at % 2) {
            (0, 0) => even += 1,
            (0, _) => odd += 1,
            _ => {}
        }
    }
    // A nought here or there is none of UTF-16, in which every separator and digit has one.
    if 32 * (even + odd) < head.len() {
        return None;
    }
    // Digits and marks have their noughts on one side; a few Chinese letters, 一 for instance, have one on the other.
    let (little, encoding) = if odd > 2 * even {
        (true, UTF_16LE)
    } else if even > 2 * odd {
        (false, UTF_16BE)
    } else {
        return None;
    };
    // Text has no control characters but tabs and line ends, and no half letters.
    let whole = head.get(..head.len() / 2 * 2).unwrap_or(head);
    let text = encoding.decode_without_bom_handling_and_without_replacement(whole)?;
    let plain = |c: char| !c.is_control() || matches!(c, '\t' | '\r' | '\n');
    (head.len() > 3 && text.chars().all(plain)).then_some(little)
}

/// Whether a text without a mark has the noughts of UTF-32: two at least of each four bytes, on the same side.
fn is_utf32(chunk: &[u8]) -> bool {
    let head = chunk.get(..ENOUGH.min(chunk.len())).unwrap_or(chunk);
    let fours = || head.as_chunks::<4>().0.iter();
    head.len() >= 16
        && (fours().all(|four| matches!(four, [.., 0, 0]))
            || fours().all(|four| matches!(four, [0, 0, ..])))
}

/// How many letters of two bytes tell Big5 from GB18030.
const TELLING: usize = 8;

/// Whether the letters of a chunk are those of Big5 and not of GB18030: of every five one or more has a second byte below 0x7F, as hardly any letter
/// of a Chinese text in GB18030 has, and none has one that Big5 never has.
fn is_big5(chunk: &[u8]) -> bool {
    let (mut letters, mut low) = (0_usize, 0_usize);
    let mut bytes = chunk.iter();
    while let Some(first) = bytes.next() {
        if first.is_ascii() {
            continue;
        }
        match (first, bytes.next()) {
            (0xA1..=0xF9, Some(0x40..=0x7E)) => low += 1,
            (0xA1..=0xF9, Some(0xA1..=0xFE)) => {}
            // The chunk's end may cut a letter.
            (_, None) => break,
            _ => return false,
        }
        letters += 1;
    }
    // Latin letters with accents stand before others of ASCII all of the time.
    letters >= TELLING && low * 5 >= letters && low * 5 <= letters * 4
}

/// Whether a chunk has more letters of several bytes that are UTF-8 than bytes that are not. Chinese in GB18030 has hardly any.
fn mostly_utf8(chunk: &[u8]) -> bool {
    let (mut letters, mut faults) = (0_usize, 0_usize);
    for part in chunk.utf8_chunks() {
        letters += part.valid().chars().filter(|c| c.len_utf8() > 2).count();
        faults += usize::from(!part.invalid().is_empty());
    }
    letters > faults
}

/// How much of a chunk is whole UTF-8: all of it, or all but a letter that the chunk's end cuts. `None` where it is none.
fn valid(chunk: &[u8], last: bool) -> Option<usize> {
    match std::str::from_utf8(chunk) {
        Ok(_) => Some(chunk.len()),
        Err(fault) if fault.error_len().is_none() && !last => Some(fault.valid_up_to()),
        Err(_) => None,
    }
}
