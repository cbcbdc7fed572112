//! Reading JSON into what is stored here: texts, whole numbers, yes and no, lists and maps. It says whether it could, not why.
//!
//! What is stored holds no other kind of value and nobody is shown where a text breaks off. A reader for any JSON brings binary floats, their tables
//! and sentences about every way to fail: more to load than everything else about storage. Writing is serde_json's.

use serde::Deserialize;
use serde::de::{self, DeserializeSeed, Visitor};
use std::fmt;

/// How deep lists and maps may stand in one another, as serde_json has it.
const DEEPEST: u8 = 127;

/// The value of a JSON text. `None` where it is no JSON, or not of this shape. Fields that the shape has not are passed over.
pub fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Option<T> {
    let mut reader = Reader {
        text,
        at: 0,
        depth: 0,
    };
    let value = T::deserialize(&mut reader).ok()?;
    reader.peek().is_none().then_some(value)
}

/// Not JSON, or not of the shape.
#[derive(Debug)]
struct Fault;

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("unreadable")
    }
}

impl std::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

struct Reader<'a> {
    text: &'a str,
    /// Where the next byte stands.
    at: usize,
    /// How many lists and maps are open.
    depth: u8,
}

impl Reader<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no blank.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.byte() {
            self.at += 1;
        }
        self.byte()
    }

    /// Passes over `mark`, which has to be next.
    fn take(&mut self, mark: u8) -> Result<(), Fault> {
        if self.peek() != Some(mark) {
            return Err(Fault);
        }
        self.at += 1;
        Ok(())
    }

    /// Passes over `word` if it is next.
    fn word(&mut self, word: &str) -> bool {
        self.peek();
        let found = self
            .text
            .as_bytes()
            .get(self.at..)
            .is_some_and(|rest| rest.starts_with(word.as_bytes()));
        if found {
            self.at += word.len();
        }
        found
    }

    fn enter(&mut self, mark: u8) -> Result<(), Fault> {
        self.take(mark)?;
        self.depth += 1;
        if self.depth > DEEPEST {
            Err(Fault)
        } else {
            Ok(())
        }
    }

    fn leave(&mut self, mark: u8) -> Result<(), Fault> {
        self.depth -= 1;
        self.take(mark)
    }

    fn string(&mut self) -> Result<String, Fault> {
        self.take(b'"')?;
        let mut out = String::new();
        loop {
            let from = self.at;
            while self
                .byte()
                .is_some_and(|byte| byte >= b' ' && byte != b'"' && byte != b'\\')
            {
                self.at += 1;
            }
            out.push_str(self.text.get(from..self.at).ok_or(Fault)?);
            let end = self.byte();
            self.at += 1;
            match end {
                Some(b'"') => return Ok(out),
                Some(b'\\') => out.push(self.escape()?),
                _ => return Err(Fault),
            }
        }
    }

    /// The character behind a backslash.
    fn escape(&mut self) -> Result<char, Fault> {
        let letter = self.byte().ok_or(Fault)?;
        self.at += 1;
        Ok(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut unit = self.four_digits()?;
                // Two halves of one character beyond the first 65,536 (UTF-16).
                if let 0xD800..0xDC00 = unit {
                    if self.byte() != Some(b'\\') {
                        return Err(Fault);
                    }
                    self.at += 1;
                    if self.byte() != Some(b'u') {
                        return Err(Fault);
                    }
                    self.at += 1;
                    let low = self
                        .four_digits()?
                        .checked_sub(0xDC00)
                        .filter(|low| *low < 0x400)
                        .ok_or(Fault)?;
                    unit = 0x10000 + ((unit - 0xD800) << 10) + low;
                }
                char::from_u32(unit).ok_or(Fault)?
            }
            _ => return Err(Fault),
        })
    }

    fn four_digits(&mut self) -> Result<u32, Fault> {
        let mut unit = 0;
        for _ in 0..4 {
            let digit = self
                .byte()
                .and_then(|byte| char::from(byte).to_digit(16))
                .ok_or(Fault)?;
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Ok(unit)
    }

    /// A whole number without a sign.
    fn whole(&mut self) -> Result<u64, Fault> {
        self.peek();
        let from = self.at;
        self.any_number()?;
        self.text
            .get(from..self.at)
            .and_then(|digits| digits.parse().ok())
            .ok_or(Fault)
    }

    /// Passes over a number of any kind.
    fn any_number(&mut self) -> Result<(), Fault> {
        if self.byte() == Some(b'-') {
            self.at += 1;
        }
        if self.byte() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.byte() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.byte() {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(())
    }

    /// Passes over digits, one at least.
    fn digits(&mut self) -> Result<(), Fault> {
        let from = self.at;
        while self.byte().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at == from { Err(Fault) } else { Ok(()) }
    }

    fn key(&mut self) -> Result<(), Fault> {
        self.string()?;
        self.take(b':')
    }

    /// Passes over a value of any kind, however deep.
    fn any(&mut self) -> Result<(), Fault> {
        let mut open = Vec::new();
        loop {
            match self.peek() {
                Some(b'"') => drop(self.string()?),
                Some(mark @ (b'{' | b'[')) => {
                    self.at += 1;
                    let close = if mark == b'{' { b'}' } else { b']' };
                    open.push(close);
                    if self.peek() != Some(close) {
                        if mark == b'{' {
                            self.key()?;
                        }
                        continue;
                    }
                }
                _ if self.word("true") || self.word("false") || self.word("null") => {}
                _ => self.any_number()?,
            }
            // A value is behind us: what it stood in goes on or ends.
            loop {
                let Some(close) = open.last().copied() else {
                    return Ok(());
                };
                if self.peek() == Some(b',') {
                    self.at += 1;
                    if close == b'}' {
                        self.key()?;
                    }
                    break;
                }
                self.take(close)?;
                open.pop();
            }
        }
    }
}

impl<'a> de::Deserializer<'a> for &mut Reader<'a> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'a>>(self, _: V) -> Result<V::Value, Fault> {
        Err(Fault)
    }

    fn deserialize_bool<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        let yes = self.word("true");
        if yes || self.word("false") {
            visitor.visit_bool(yes)
        } else {
            Err(Fault)
        }
    }

    fn deserialize_u32<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_u64(self.whole()?)
    }

    fn deserialize_u64<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_u64(self.whole()?)
    }

    fn deserialize_string<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_string(self.string()?)
    }

    fn deserialize_identifier<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_str(&self.string()?)
    }

    fn deserialize_seq<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.enter(b'[')?;
        let value = visitor.visit_seq(Inside {
            reader: self,
            fresh: true,
        })?;
        self.leave(b']')?;
        Ok(value)
    }

    fn deserialize_map<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.enter(b'{')?;
        let value = visitor.visit_map(Inside {
            reader: self,
            fresh: true,
        })?;
        self.leave(b'}')?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        // A shape may be written as a list of its values, too.
        if self.peek() == Some(b'[') {
            self.deserialize_seq(visitor)
        } else {
            self.deserialize_map(visitor)
        }
    }

    fn deserialize_ignored_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.any()?;
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        <V: Visitor<'a>>
        i8 i16 i32 i64 u8 u16 f32 f64 char str bytes byte_buf option unit unit_struct newtype_struct tuple tuple_struct enum
    }
}

/// Inside a list or a map.
struct Inside<'r, 'a> {
    reader: &'r mut Reader<'a>,
    /// Nothing was read of it yet.
    fresh: bool,
}

impl Inside<'_, '_> {
    /// Whether another item comes before `close`; passes over the comma between two.
    fn more(&mut self, close: u8) -> Result<bool, Fault> {
        if self.reader.peek() == Some(close) {
            return Ok(false);
        }
        if !self.fresh {
            self.reader.take(b',')?;
        }
        self.fresh = false;
        Ok(true)
    }
}

impl<'a> de::SeqAccess<'a> for Inside<'_, 'a> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        if self.more(b']')? {
            seed.deserialize(&mut *self.reader).map(Some)
        } else {
            Ok(None)
        }
    }
}

impl<'a> de::MapAccess<'a> for Inside<'_, 'a> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        if self.more(b'}')? {
            seed.deserialize(&mut *self.reader).map(Some)
        } else {
            Ok(None)
        }
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        self.reader.take(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}
