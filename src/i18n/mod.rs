//! Two languages, Chinese first: words that are fixed, and messages made of words and figures.

/// The language the person reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Lang {
    /// Chinese, the language of the standards.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The value of the `lang` attribute.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language of a tag; anything that does not begin with `en` is Chinese.
    pub fn from_tag(tag: &str) -> Self {
        if tag.starts_with("en") {
            Self::En
        } else {
            Self::Zh
        }
    }
}

/// A fixed text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Text {
    /// Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// Both languages at once.
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }

    /// The text in `lang`.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// One value put into a message: a fixed text, or something a person typed or the program computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Said in the reader's language.
    Text(Text),
    /// The same in every language.
    Plain(String),
    /// A message of its own, e.g. a field's full name.
    Said(Box<Message>),
    /// Something computed that is written otherwise in each language: Chinese, English.
    Both(Box<[String; 2]>),
}

/// A piece of a message: words of its pattern, or an argument between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words of the pattern.
    Words(&'static str),
    /// An argument.
    Arg(&'a Arg),
}

/// In a pattern: what follows asks the reader to do something. A page shows all of it; a paper shows [`Message::fact`], which ends here.
pub const PROMPT: char = '‖';

/// A message whose words are fixed and whose figures are not: `{0}`, `{1}`… in the text stand for the arguments.
///
/// Kept as a pattern and arguments, so that a problem found once can be read in both languages without being found again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The words, with `{0}`… where arguments go.
    pub pattern: Text,
    /// What is put in.
    pub args: Vec<Arg>,
}

impl Message {
    /// A message with arguments.
    pub fn new(pattern: Text, args: Vec<Arg>) -> Self {
        Self { pattern, args }
    }

    /// The message in `lang`. A placeholder without an argument stays as it is written.
    ///
    /// In Chinese a blank stands between a Han letter and a letter or digit of ASCII where an argument begins or ends, as in 请填写 2025 年目标水平,
    /// and before the minus of a figure, as in 2025 年 −140 吨: the pattern cannot know with what its arguments begin.
    pub fn get(&self, lang: Lang) -> String {
        let mut out = String::new();
        for piece in self.pieces(lang) {
            match piece {
                Piece::Words(words) => join(&mut out, words.chars().filter(|c| *c != PROMPT), lang),
                Piece::Arg(arg) => join(&mut out, arg.get(lang).chars(), lang),
            }
        }
        out
    }

    /// The pattern in `lang`, cut where its arguments go. A placeholder without an argument is words.
    pub fn pieces(&self, lang: Lang) -> Vec<Piece<'_>> {
        let pattern = self.pattern.get(lang);
        let mut pieces = Vec::new();
        // Where the words begin that are not cut off yet, and where the next placeholder is looked for.
        let (mut from, mut at) = (0, 0);
        while let Some((open, after)) = pattern
            .get(at..)
            .and_then(|rest| Some((at + rest.find('{')?, rest)))
        {
            let arg = after.get(open - at + 1..).and_then(|inside| {
                let close = inside.find('}')?;
                let number = inside.get(..close)?.parse::<usize>().ok()?;
                Some((open + close + 2, self.args.get(number)?))
            });
            match arg {
                Some((end, arg)) => {
                    pieces.extend(pattern.get(from..open).map(Piece::Words));
                    pieces.push(Piece::Arg(arg));
                    (from, at) = (end, end);
                }
                None => at = open + 1,
            }
        }
        pieces.extend(pattern.get(from..).map(Piece::Words));
        pieces
    }

    /// The message without what it asks the reader to do: the pattern up to [`PROMPT`], all of it where that is not there.
    pub fn fact(&self) -> Self {
        let fact = |words: &'static str| words.split_once(PROMPT).map_or(words, |(fact, _)| fact);
        Self {
            pattern: Text::new(fact(self.pattern.zh), fact(self.pattern.en)),
            args: self.args.clone(),
        }
    }
}

/// Puts text behind other text; in Chinese with a blank where a Han letter and a letter, a digit or the minus of ASCII figures would touch.
fn join(out: &mut String, text: impl Iterator<Item = char>, lang: Lang) {
    const MINUS: char = '−';
    let mut text = text.peekable();
    if let (Lang::Zh, Some(last), Some(first)) = (lang, out.chars().next_back(), text.peek())
        && (is_han(last) && (first.is_ascii_alphanumeric() || *first == MINUS)
            || last.is_ascii_alphanumeric() && is_han(*first))
    {
        out.push(' ');
    }
    out.extend(text);
}

/// Whether a letter is a Chinese one; marks of punctuation are none.
pub const fn is_han(c: char) -> bool {
    matches!(c, '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{2FA1F}')
}

impl From<Text> for Message {
    fn from(pattern: Text) -> Self {
        Self {
            pattern,
            args: Vec::new(),
        }
    }
}

impl Arg {
    /// The argument in `lang`.
    pub fn get(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.get(lang).to_owned(),
            Self::Plain(plain) => plain.clone(),
            Self::Said(message) => message.get(lang),
            Self::Both(both) => {
                let [zh, en] = both.as_ref();
                match lang {
                    Lang::Zh => zh,
                    Lang::En => en,
                }
                .clone()
            }
        }
    }
}

impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Arg {
    fn from(plain: String) -> Self {
        Self::Plain(plain)
    }
}

impl From<&str> for Arg {
    fn from(plain: &str) -> Self {
        Self::Plain(plain.to_owned())
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Said(Box::new(message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_go_where_the_pattern_says() {
        let pattern = Text::new("{1} 年{0}", "{0} of {1}");
        let message = Message::new(
            pattern,
            vec![Text::new("实际水平", "Actual value").into(), "2025".into()],
        );
        assert_eq!(message.get(Lang::Zh), "2025 年实际水平");
        assert_eq!(message.get(Lang::En), "Actual value of 2025");
    }

    #[test]
    fn a_blank_stands_between_chinese_and_latin_where_an_argument_does_not_bring_it() {
        for (pattern, arg, said) in [
            ("请填写{0}", "2025 年目标水平", "请填写 2025 年目标水平"),
            ("请填写{0}", "企业名称", "请填写企业名称"),
            ("{0}的{1}", "CO2", "CO2 的{1}"),
            ("以{0}为单位", "kWh", "以 kWh 为单位"),
            ("共 {0} 行", "3", "共 3 行"),
            ("2025 年{0}", "−140 吨", "2025 年 −140 吨"),
            ("2025 年 {0}", "−140 吨", "2025 年 −140 吨"),
            ("{0}−140", "2025 年", "2025 年 −140"),
            ("（{0}）", "−140 吨", "（−140 吨）"),
            ("占{0}", "%", "占%"),
            ("“{0}”", "kWh", "“kWh”"),
            ("甲‖{0}", "x", "甲 x"),
            ("{0}", "甲x", "甲x"),
        ] {
            let message = Message::new(Text::new(pattern, "{0}{0}"), vec![arg.into()]);
            assert_eq!(message.get(Lang::Zh), said, "{pattern}");
            assert_eq!(message.get(Lang::En), [arg, arg].concat());
        }
    }

    #[test]
    fn what_is_asked_of_the_reader_is_no_fact() {
        let pattern = Text::new("{0}有两年‖，请说明", "{0} has two years‖: say why");
        let message = Message::new(pattern, vec!["甲‖".into()]);
        assert_eq!(message.get(Lang::Zh), "甲‖有两年，请说明");
        assert_eq!(message.fact().get(Lang::Zh), "甲‖有两年");
        assert_eq!(message.fact().get(Lang::En), "甲‖ has two years");
        let plain = Message::from(Text::new("甲", "A"));
        assert_eq!(plain.fact(), plain);
    }

    #[test]
    fn a_pattern_is_cut_where_its_arguments_go() {
        let said = |pattern, args: Vec<Arg>| {
            let message = Message::new(Text::new(pattern, pattern), args);
            let pieces = message.pieces(Lang::En);
            let pieces = pieces.iter().map(|piece| match piece {
                Piece::Words(words) => (*words).to_owned(),
                Piece::Arg(arg) => ["<", &arg.get(Lang::En), ">"].concat(),
            });
            pieces.collect::<Vec<_>>()
        };
        assert_eq!(
            said("{0}: {1}.", vec!["a".into(), "b".into()]),
            ["", "<a>", ": ", "<b>", "."]
        );
        assert_eq!(
            said("a {7} {0} {", vec!["b".into()]),
            ["a {7} ", "<b>", " {"]
        );
        assert_eq!(said("a", vec![]), ["a"]);
    }

    #[test]
    fn what_a_person_typed_is_never_taken_for_a_placeholder() {
        let message = Message::new(Text::new("“{0}”", "“{0}”"), vec!["{1} {".into()]);
        assert_eq!(message.get(Lang::Zh), "“{1} {”");
        assert_eq!(
            Message::new(Text::new("{7} {", "{7} {"), vec![]).get(Lang::Zh),
            "{7} {"
        );
    }
}
