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
    pub fn get(&self, lang: Lang) -> String {
        let mut out = String::new();
        let mut rest = self.pattern.get(lang);
        while let Some(open) = rest.find('{') {
            let (before, after) = rest.split_at(open);
            out.extend(before.chars().filter(|c| *c != PROMPT));
            let arg = after
                .find('}')
                .and_then(|close| after.get(1..close).map(|digits| (close, digits)))
                .and_then(|(close, digits)| {
                    Some((close, self.args.get(digits.parse::<usize>().ok()?)?))
                });
            match arg {
                Some((close, arg)) => {
                    out.push_str(&arg.get(lang));
                    rest = after.get(close + 1..).unwrap_or("");
                }
                None => {
                    out.push('{');
                    rest = after.get(1..).unwrap_or("");
                }
            }
        }
        out.extend(rest.chars().filter(|c| *c != PROMPT));
        out
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
        let pattern = Text::new("{1} 年 {0}", "{0} of {1}");
        let message = Message::new(
            pattern,
            vec![Text::new("实际水平", "Actual level").into(), "2025".into()],
        );
        assert_eq!(message.get(Lang::Zh), "2025 年 实际水平");
        assert_eq!(message.get(Lang::En), "Actual level of 2025");
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
    fn what_a_person_typed_is_never_taken_for_a_placeholder() {
        let message = Message::new(Text::new("“{0}”", "“{0}”"), vec!["{1} {".into()]);
        assert_eq!(message.get(Lang::Zh), "“{1} {”");
        assert_eq!(
            Message::new(Text::new("{7} {", "{7} {"), vec![]).get(Lang::Zh),
            "{7} {"
        );
    }
}
