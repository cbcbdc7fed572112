//! How words are written, in both languages: marks and blanks, units, and expressions that a bank does not use. The rules hold over every pattern in the
//! files of words; `tests/documents/said.rs` holds them over what the forms show.

use super::source::{files, is, trees};
use greendesk::i18n::{Lang, is_han};
use proc_macro2::{TokenStream, TokenTree};

/// Chinese expressions that are spoken, translated or another term for the same thing, and what stands in their place.
const NOT_SAID_ZH: &[(&str, &str)] = &[
    ("，照此", "，参照此式"),
    ("还没有", "尚未、尚无"),
    ("都写上", "注明"),
    ("都写明", "均注明"),
    ("随填随算", "填写后自动计算"),
    ("交得出去", "按时报送"),
    ("得到的", "取得的"),
    ("读不到", "无法读取"),
    ("读不出", "无法识别"),
    ("读不下去", "无法继续读取"),
    ("认不出", "无法识别"),
    ("打不开", "无法打开"),
    ("分不出", "无法判断"),
    ("放不下", "超出"),
    ("算不出", "无法计算"),
    ("没看到", "未见"),
    ("我们", "本程序"),
    ("怎样", "如何"),
    ("怎么", "如何"),
    ("多大", "大小"),
    ("撤回", "撤销"),
    ("一键", "直接"),
    ("做成", "生成"),
    ("要勤", "请定期"),
    ("请勤", "请定期"),
    ("留下的", "保存的"),
    ("让全部", "清除全部"),
    ("再试一次", "重试"),
];

/// English expressions that no bank writes, and what stands in their place.
const NOT_SAID_EN: &[(&str, &str)] = &[
    ("mend", "correct"),
    ("mended", "corrected"),
    ("mends", "corrections"),
    ("nought", "zero, 0"),
    ("ground", "basis, reason"),
    ("grounds", "basis, reasons"),
    ("anew", "again"),
    ("say why", "give the reason"),
    ("say so", "give the reason"),
    ("on end", "consecutive"),
    ("thrice", "three times"),
    ("yuan", "CNY"),
    ("let go", "released"),
    ("take off", "remove"),
    ("taken off", "removed"),
];

/// English texts that hold Chinese letters by right: official numbers, names as they are printed, and the words of the other language.
const CHINESE_IN_ENGLISH: &[&str] = &[
    "绿金台",
    "中文",
    "银调发〔2025〕7号",
    "银监办发〔2013〕185号",
    "发改办气候〔2013〕2526号",
    "发改办气候〔2015〕1722号",
];

/// What is wrong with a text in a language. Placeholders may stand in it.
pub fn faults(text: &str, lang: Lang) -> Vec<String> {
    let mut found = Vec::new();
    // Official numbers are written without blanks.
    let own = CHINESE_IN_ENGLISH
        .iter()
        .filter(|known| known.contains('〔'))
        .fold(text.to_owned(), |own, known| own.replace(known, "文"));
    let letters: Vec<char> = own.chars().collect();
    let mut note = |what: &str| found.push(format!("{what}: {text}"));
    for triple in letters.windows(3) {
        if let [before, ' ', after] = triple {
            if is_han(*before) && is_han(*after) {
                note("a blank between Chinese letters");
            }
            if *after == '%' && (before.is_ascii_digit() || *before == '}') {
                note("a blank before %");
            }
        }
        if lang == Lang::Zh
            && let [before, ',' | ';' | ':' | '(' | ')' | '?' | '!', after] = triple
            && is_han(*before)
            && is_han(*after)
        {
            note("a mark of punctuation of Latin between Chinese letters");
        }
    }
    for pair in letters.windows(2) {
        let (one, other) = (pair[0], pair[1]);
        if is_mark(one) && is_mark(other) && !(one == '！' && other == '？') {
            note("two marks of punctuation behind each other");
        }
        if one == ' ' && (is_mark(other) || other == ',' || other == ';') {
            note("a blank before a mark of punctuation");
        }
        if lang == Lang::En && matches!(one, ',' | ':' | ';') && matches!(other, ',' | ';' | ':') {
            note("two marks of punctuation behind each other");
        }
        if lang == Lang::Zh
            && (is_han(one) && other.is_ascii_digit() || one.is_ascii_digit() && is_han(other))
        {
            note("a Chinese letter touches a digit");
        }
    }
    for mark in [": ,", ", ,", ", :", "; ;", "  "] {
        if lang == Lang::En && text.contains(mark) && text != "{0}  {1}" {
            note("list marks without anything between them");
        }
    }
    if lang == Lang::En && letters.iter().any(|c| is_mark(*c)) {
        note("a Chinese mark of punctuation in English");
    }
    match lang {
        Lang::Zh => {
            for (said, instead) in NOT_SAID_ZH {
                if text.contains(said) {
                    note(&format!("“{said}” is not written, but {instead}"));
                }
            }
        }
        Lang::En => {
            let words: String = text
                .to_lowercase()
                .split(|c: char| !c.is_alphanumeric() && c != '\'')
                .collect::<Vec<_>>()
                .join(" ");
            let words = format!(" {words} ");
            for (said, instead) in NOT_SAID_EN {
                if words.contains(&format!(" {said} ")) {
                    note(&format!("“{said}” is not written, but {instead}"));
                }
            }
        }
    }
    found
}

/// Whether a letter is a Chinese mark of punctuation.
const fn is_mark(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '：' | '、' | '？' | '！')
}

/// What is wrong with an English text besides: Chinese letters that are neither official names nor in `typed`.
pub fn chinese_in_english(text: &str, typed: &str) -> Option<String> {
    let mut rest = text.to_owned();
    for known in CHINESE_IN_ENGLISH {
        rest = rest.replace(known, "");
    }
    let stray = rest
        .split(|c: char| !is_han(c))
        .find(|run| !run.is_empty() && !typed.contains(run));
    stray.map(|run| format!("“{run}” in English: {text}"))
}

/// Every text in a file of words: line, Chinese, English. A text is two literals behind each other, alone in brackets or behind a name's `=`.
fn texts(stream: TokenStream, found: &mut Vec<(usize, String, String)>) {
    let trees: Vec<TokenTree> = stream.into_iter().collect();
    let literal = |tree: &TokenTree| match tree {
        TokenTree::Literal(literal) => {
            let written = literal.to_string();
            let inner = written.strip_prefix('"')?.strip_suffix('"')?;
            Some((literal.span().start().line, unescaped(inner)))
        }
        _ => None,
    };
    for (at, tree) in trees.iter().enumerate() {
        if let TokenTree::Group(group) = tree {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            let called = at > 0
                && matches!(&trees[at - 1], TokenTree::Ident(name) if name == "t" || name == "new");
            if let [zh, comma, en, rest @ ..] = &inner[..]
                && called
                && is(comma, ',')
                && (rest.is_empty() || rest.len() == 1 && is(&rest[0], ','))
                && let (Some((line, zh)), Some((_, en))) = (literal(zh), literal(en))
            {
                found.push((line, zh, en));
            }
            texts(group.stream(), found);
        }
        // `NAME = "…", "…";` of the climate form's list.
        if is(tree, '=')
            && let Some([zh, comma, en, end]) = trees.get(at + 1..at + 5)
            && is(comma, ',')
            && is(end, ';')
            && let (Some((line, zh)), Some((_, en))) = (literal(zh), literal(en))
        {
            found.push((line, zh, en));
        }
    }
}

fn unescaped(literal: &str) -> String {
    let mut out = String::new();
    let mut letters = literal.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            out.push(letter);
            continue;
        }
        match letters.next() {
            Some('\n') => while letters.next_if(|c| c.is_whitespace()).is_some() {},
            Some('n') => out.push('\n'),
            Some(other) => out.push(other),
            None => {}
        }
    }
    out
}

/// Everything wrong in a file of words.
fn wrong(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    texts(trees(text).into_iter().collect(), &mut found);
    let mut wrong = Vec::new();
    for (line, zh, en) in found {
        let all = faults(&zh, Lang::Zh)
            .into_iter()
            .chain(faults(&en, Lang::En))
            .chain(chinese_in_english(&en, ""))
            .chain(placeholders(&zh, &en))
            .chain(another_term(&zh, &en));
        wrong.extend(all.map(|fault| format!("{path}:{line} {fault}")));
    }
    wrong
}

/// Terms that several forms say, each with its one name in English.
const TERMS: [(&str, &str); 8] = [
    ("基期水平", "Baseline value"),
    ("实际水平", "Actual value"),
    ("指标来源", "KPI source"),
    ("计算公式或测算方法", "Calculation or measurement method"),
    ("绿电使用量", "Green electricity consumption"),
    ("单位净利润碳强度", "Carbon intensity of net profit"),
    ("核对与生成", "Review and finalise"),
    (
        "未参与其他减排交易机制，不重复认定或计算",
        "Not part of another emissions trading scheme, no double counting",
    ),
];

/// A term that has another name in English than the other forms give it, and the name of a step that no step has.
fn another_term(zh: &str, en: &str) -> Option<String> {
    let other = TERMS.iter().any(|(term, name)| zh == *term && en != *name);
    let no_step = zh.contains("“核对与生成”") && !en.contains("“Review and finalise”");
    (other || no_step).then(|| format!("another name for a known term: {zh} | {en}"))
}

/// Both languages put in the same arguments.
fn placeholders(zh: &str, en: &str) -> Option<String> {
    let of = |text: &str| {
        let mut found: Vec<String> = (0..10)
            .map(|number| format!("{{{number}}}"))
            .filter(|placeholder| text.contains(placeholder.as_str()))
            .collect();
        found.sort();
        found
    };
    (of(zh) != of(en)).then(|| format!("other arguments in the two languages: {zh} | {en}"))
}

#[test]
fn every_pattern_is_written_as_a_bank_writes() {
    let sources = files("src", &["words.rs"]);
    let mut found = Vec::new();
    for source in &sources {
        texts(trees(&source.text).into_iter().collect(), &mut found);
    }
    assert!(found.len() > 2000, "only {} texts were found", found.len());
    let wrong: Vec<String> = sources
        .iter()
        .flat_map(|source| wrong(&source.path, &source.text))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} faults\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_rules_of_wording_bite() {
    for (zh, en, times) in [
        ("请填写{0}", "{0} is required", 0),
        ("2025 年 实际水平", "Actual value of 2025", 1),
        ("上升 {0} %", "up {0}%", 1),
        ("上升 {0}%", "up {0} %", 1),
        ("第{0}行", "Row {0}", 0),
        ("第2行", "Row 2", 2),
        ("请核对,如无误", "Check it", 1),
        ("请核对，。", "Check it", 1),
        ("请核对 ，", "Check it", 1),
        ("还没有水平", "No value yet", 1),
        ("零", "nought", 1),
        ("改正", "To mend: 3", 1),
        ("改正", "Amendment", 0),
        ("表", "Table 表", 1),
        ("目录", "Catalogue (银调发〔2025〕7号)", 0),
        ("、", "a: , b", 2),
        ("{0}和{1}", "{0}", 1),
        ("注", "Note：", 1),
        ("基期水平", "Base level", 1),
        ("基期水平", "Baseline value", 0),
        ("在“核对与生成”中核对", "Review under “Review and issue”", 1),
    ] {
        let text = format!("const A: Text = t({zh:?}, {en:?});");
        let found = wrong("src/a/words.rs", &text);
        assert_eq!(found.len(), times, "{zh} | {en}: {found:#?}");
    }
    let listed = "words! { A = \"甲 乙\", \"A\"; }";
    assert_eq!(wrong("src/a/words.rs", listed).len(), 1);
}
