//! Reads and writes WebAssembly modules, as far as taking one apart needs it: sections, instructions with the numbers in them, function names.

use crate::Outcome;
use std::collections::HashMap;

pub const FUNCTION: u8 = 0;
pub const TABLE: u8 = 1;
pub const MEMORY: u8 = 2;
pub const GLOBAL: u8 = 3;

/// Reads bytes from front to back.
pub struct Reader<'a> {
    bytes: &'a [u8],
    pub at: usize,
}

impl<'a> Reader<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub fn done(&self) -> bool {
        self.at >= self.bytes.len()
    }

    pub fn byte(&mut self) -> Outcome<u8> {
        let byte = self
            .bytes
            .get(self.at)
            .copied()
            .ok_or("the module ends in the middle")?;
        self.at += 1;
        Ok(byte)
    }

    pub fn take(&mut self, count: usize) -> Outcome<&'a [u8]> {
        let end = self
            .at
            .checked_add(count)
            .filter(|end| *end <= self.bytes.len())
            .ok_or("the module ends in the middle")?;
        let taken = &self.bytes[self.at..end];
        self.at = end;
        Ok(taken)
    }

    pub fn number(&mut self) -> Outcome<u32> {
        let mut value = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return Ok(u32::try_from(value)?);
            }
        }
        Err("a number in the module is too long".into())
    }

    /// Passes over a number of any length, signed or not.
    fn pass(&mut self) -> Outcome {
        while self.byte()? >= 128 {}
        Ok(())
    }

    pub fn name(&mut self) -> Outcome<String> {
        let length = self.number()? as usize;
        Ok(String::from_utf8_lossy(self.take(length)?).into_owned())
    }
}

/// Writes an unsigned number.
pub fn number(out: &mut Vec<u8>, mut value: u32) {
    while value >= 128 {
        out.push(value as u8 | 128);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Writes a signed number.
pub fn signed(out: &mut Vec<u8>, mut value: i32) {
    loop {
        let byte = value as u8 & 127;
        value >>= 7;
        if (value == 0 && byte & 64 == 0) || (value == -1 && byte & 64 != 0) {
            out.push(byte);
            return;
        }
        out.push(byte | 128);
    }
}

/// Writes a text or a block of bytes with its length in front.
pub fn block(out: &mut Vec<u8>, bytes: &[u8]) {
    number(out, bytes.len() as u32);
    out.extend(bytes);
}

/// A module that is being written.
pub struct Writer(Vec<u8>);

impl Writer {
    pub fn new() -> Self {
        Self(b"\0asm\x01\0\0\0".to_vec())
    }

    pub fn section(&mut self, id: u8, content: &[u8]) {
        self.0.push(id);
        block(&mut self.0, content);
    }

    /// A section that is a list: its number, then the items one after another.
    pub fn list(&mut self, id: u8, items: &[Vec<u8>]) {
        if items.is_empty() {
            return;
        }
        let mut content = vec![];
        number(&mut content, items.len() as u32);
        items.iter().for_each(|item| content.extend(item));
        self.section(id, &content);
    }

    pub fn finish(self) -> Vec<u8> {
        self.0
    }
}

/// What an instruction names that lies elsewhere in the module.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Names {
    Nothing,
    Call(u32),
    Reference(u32),
}

/// Walks over the instructions of a function's body (behind its locals) and tells where each begins and ends, and what it names.
pub fn instructions(code: &[u8], mut see: impl FnMut(usize, usize, Names) -> Outcome) -> Outcome {
    let mut reader = Reader::new(code);
    while !reader.done() {
        let from = reader.at;
        let names = instruction(&mut reader)?;
        see(from, reader.at, names)?;
    }
    Ok(())
}

fn instruction(reader: &mut Reader) -> Outcome<Names> {
    match reader.byte()? {
        0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
        0x02..=0x04 | 0x0c | 0x0d | 0x20..=0x26 | 0x3f..=0x42 | 0xd0 => reader.pass()?,
        0x0e => {
            for _ in 0..=reader.number()? {
                reader.pass()?;
            }
        }
        0x10 => return Ok(Names::Call(reader.number()?)),
        0x11 => {
            reader.pass()?;
            reader.pass()?;
        }
        0x1c => {
            let count = reader.number()? as usize;
            reader.take(count)?;
        }
        0x28..=0x3e => {
            if reader.number()? >= 64 {
                return Err("the program uses more than one memory".into());
            }
            reader.pass()?;
        }
        0x43 => drop(reader.take(4)?),
        0x44 => drop(reader.take(8)?),
        0xd2 => return Ok(Names::Reference(reader.number()?)),
        0xfc => match reader.number()? {
            0..=7 => {}
            10 | 14 => {
                reader.pass()?;
                reader.pass()?;
            }
            11 | 15..=17 => reader.pass()?,
            // Segments have numbers of their own, which change when a module is taken apart.
            other => return Err(format!("the instruction 0xfc {other} is not known here").into()),
        },
        other => return Err(format!("the instruction {other:#x} is not known here").into()),
    }
    Ok(Names::Nothing)
}

/// The types of what goes into a function and of what comes out.
#[derive(Debug, Clone, PartialEq)]
pub struct Signature {
    pub parameters: Vec<u8>,
    pub results: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    pub module: String,
    pub name: String,
    /// Its type; only functions are imported.
    pub signature: u32,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Table {
    pub element: u8,
    pub least: u32,
    pub most: Option<u32>,
}

impl Table {
    pub fn write(self, out: &mut Vec<u8>) {
        out.push(self.element);
        limits(out, self.least, self.most);
    }
}

pub fn limits(out: &mut Vec<u8>, least: u32, most: Option<u32>) {
    out.push(u8::from(most.is_some()));
    number(out, least);
    if let Some(most) = most {
        number(out, most);
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Global {
    /// Its type and whether it changes.
    pub kind: [u8; 2],
    pub first: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    pub name: String,
    pub kind: u8,
    pub index: u32,
}

/// A function of the module's own: what declares its locals, and its instructions.
#[derive(Debug, Clone, PartialEq)]
pub struct Function {
    pub signature: u32,
    pub locals: Vec<u8>,
    pub code: Vec<u8>,
}

/// A module as rustc, wasm-bindgen and wasm-opt make them; whatever else a module may hold is refused, never guessed at.
#[derive(Debug, Default, Clone)]
pub struct Module {
    pub signatures: Vec<Signature>,
    pub imports: Vec<Import>,
    pub tables: Vec<Table>,
    /// Smallest and largest size of the one memory.
    pub memory: (u32, Option<u32>),
    pub globals: Vec<Global>,
    pub exports: Vec<Export>,
    pub start: Option<u32>,
    /// Which function stands where in the first table.
    pub elements: Vec<(u32, u32)>,
    pub functions: Vec<Function>,
    /// The data section, as it is.
    pub data: Vec<u8>,
    /// What the functions are called, by their number (imports first).
    pub names: HashMap<u32, String>,
}

impl Module {
    pub fn read(bytes: &[u8]) -> Outcome<Self> {
        let mut module = Self::default();
        let mut reader = Reader::new(bytes);
        if reader.take(8)? != b"\0asm\x01\0\0\0" {
            return Err("this is not a WebAssembly module".into());
        }
        let mut declared = vec![];
        while !reader.done() {
            let id = reader.byte()?;
            let length = reader.number()? as usize;
            let content = reader.take(length)?;
            let mut part = Reader::new(content);
            if id == 0 {
                if part.name()? == "name" {
                    module.names = names(&content[part.at..])?;
                }
                continue;
            }
            if id == 11 {
                module.data = content.to_vec();
                continue;
            }
            let count = part.number()?;
            if id == 8 {
                module.start = Some(count);
                continue;
            }
            for _ in 0..count {
                match id {
                    1 => module.signatures.push(signature(&mut part)?),
                    2 => module.imports.push(import(&mut part)?),
                    3 => declared.push(part.number()?),
                    4 => {
                        let element = part.byte()?;
                        let (least, most) = read_limits(&mut part)?;
                        module.tables.push(Table {
                            element,
                            least,
                            most,
                        });
                    }
                    5 => module.memory = read_limits(&mut part)?,
                    6 => module.globals.push(global(&mut part)?),
                    7 => module.exports.push(Export {
                        name: part.name()?,
                        kind: part.byte()?,
                        index: part.number()?,
                    }),
                    9 => elements(&mut part, &mut module.elements)?,
                    10 => {
                        let size = part.number()? as usize;
                        let body = part.take(size)?;
                        let signature = *declared
                            .get(module.functions.len())
                            .ok_or("there are more bodies than functions")?;
                        let mut inner = Reader::new(body);
                        for _ in 0..inner.number()? {
                            inner.number()?;
                            inner.byte()?;
                        }
                        module.functions.push(Function {
                            signature,
                            locals: body[..inner.at].to_vec(),
                            code: body[inner.at..].to_vec(),
                        });
                    }
                    12 => {}
                    other => return Err(format!("the section {other} is not known here").into()),
                }
            }
        }
        if module.functions.len() != declared.len() {
            return Err("there are more functions than bodies".into());
        }
        Ok(module)
    }

    pub fn imported(&self) -> u32 {
        self.imports.len() as u32
    }

    /// The type of a function, imported or not.
    pub fn signature_of(&self, function: u32) -> Outcome<u32> {
        let index = function as usize;
        let found = match self.imports.get(index) {
            Some(import) => Some(import.signature),
            None => self
                .functions
                .get(index - self.imports.len())
                .map(|function| function.signature),
        };
        found.ok_or_else(|| format!("there is no function {function}").into())
    }
}

fn signature(part: &mut Reader) -> Outcome<Signature> {
    if part.byte()? != 0x60 {
        return Err("a type that is no function's is not known here".into());
    }
    let count = part.number()? as usize;
    let parameters = part.take(count)?.to_vec();
    let count = part.number()? as usize;
    Ok(Signature {
        parameters,
        results: part.take(count)?.to_vec(),
    })
}

fn import(part: &mut Reader) -> Outcome<Import> {
    let (module, name) = (part.name()?, part.name()?);
    if part.byte()? != FUNCTION {
        return Err(format!(
            "the program imports something other than a function: {module} {name}"
        )
        .into());
    }
    Ok(Import {
        module,
        name,
        signature: part.number()?,
    })
}

fn read_limits(part: &mut Reader) -> Outcome<(u32, Option<u32>)> {
    match part.byte()? {
        0 => Ok((part.number()?, None)),
        1 => Ok((part.number()?, Some(part.number()?))),
        other => Err(format!("limits of kind {other} are not known here").into()),
    }
}

/// A plain number and the end: all that the beginnings of globals and segments hold here.
fn constant(part: &mut Reader) -> Outcome {
    match part.byte()? {
        0x41 | 0x42 => part.pass()?,
        0x43 => drop(part.take(4)?),
        0x44 => drop(part.take(8)?),
        other => return Err(format!("a beginning with {other:#x} is not known here").into()),
    }
    if part.byte()? == 0x0b {
        Ok(())
    } else {
        Err("a beginning that is more than a number is not known here".into())
    }
}

fn global(part: &mut Reader) -> Outcome<Global> {
    let kind = [part.byte()?, part.byte()?];
    let from = part.at;
    constant(part)?;
    Ok(Global {
        kind,
        first: part.bytes[from..part.at].to_vec(),
    })
}

fn elements(part: &mut Reader, into: &mut Vec<(u32, u32)>) -> Outcome {
    let kind = part.number()?;
    let table = if kind == 2 { part.number()? } else { 0 };
    if !matches!(kind, 0 | 2) || table != 0 || part.byte()? != 0x41 {
        return Err(format!("a table segment of kind {kind} is not known here").into());
    }
    let begin = part.number()?; // below 64 a signed number looks the same; above, see the next line
    if begin >= 1 << 27 || part.byte()? != 0x0b || (kind == 2 && part.byte()? != 0) {
        return Err("a table segment that begins in an unusual way is not known here".into());
    }
    for at in 0..part.number()? {
        into.push((begin + at, part.number()?));
    }
    Ok(())
}

/// The functions' part of the name section.
fn names(content: &[u8]) -> Outcome<HashMap<u32, String>> {
    let mut reader = Reader::new(content);
    let mut found = HashMap::new();
    while !reader.done() {
        let (kind, size) = (reader.byte()?, reader.number()? as usize);
        let mut part = Reader::new(reader.take(size)?);
        if kind == 1 {
            for _ in 0..part.number()? {
                found.insert(part.number()?, part.name()?);
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for value in [0, 1, 63, 64, 127, 128, 16_383, 16_384, u32::MAX] {
            let mut bytes = vec![];
            number(&mut bytes, value);
            assert_eq!(Reader::new(&bytes).number().unwrap(), value);
        }
        for (value, bytes) in [
            (0, vec![0]),
            (63, vec![63]),
            (64, vec![0xc0, 0]),
            (-1, vec![0x7f]),
            (-65, vec![0xbf, 0x7f]),
            (1466, vec![0xba, 0x0b]),
        ] {
            let mut written = vec![];
            signed(&mut written, value);
            assert_eq!(written, bytes, "{value}");
        }
    }

    #[test]
    fn instructions_are_told_apart() {
        // block · i32.const 16 · call 300 · i32.load offset 16 · br_table · f64.const · memory.copy · ref.func 5 · end · end
        let code = [
            0x02, 0x40, 0x41, 0x10, 0x10, 0xac, 0x02, 0x28, 0x02, 0x10, 0x0e, 0x01, 0x10, 0x00,
            0x44, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0xfc, 0x0a, 0x00, 0x00, 0xd2,
            0x05, 0x0b, 0x0b,
        ];
        let mut seen = vec![];
        instructions(&code, |_, _, names| {
            seen.push(names);
            Ok(())
        })
        .unwrap();
        let named: Vec<_> = seen
            .iter()
            .copied()
            .filter(|names| *names != Names::Nothing)
            .collect();
        assert_eq!(named, [Names::Call(300), Names::Reference(5)]);
        assert_eq!(seen.len(), 10);
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for code in [
            &[0xfd, 0x0c][..],
            &[0x12, 0x00],
            &[0xfc, 0x08, 0x00, 0x00],
            &[0x10],
            &[0x28, 0x42, 0x00],
        ] {
            assert!(instructions(code, |_, _, _| Ok(())).is_err(), "{code:?}");
        }
        assert!(Module::read(b"<!doctype html>").is_err());
    }
}
