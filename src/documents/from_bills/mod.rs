//! Levels of a report that are taken from a worksheet of energy bills: what the report keeps of the worksheet, by value, and what the two forms tell each
//! other (`Output::levels`, `Output::worksheets`). Neither form knows the other.

pub mod words;

use super::reserved::FOR_LEVEL;
use super::{Draft, Node, Place, Problem, checksum};
use crate::i18n::{Arg, Lang, Message, Text};
use crate::measure::{
    Decimal, Places, Year, difference, grouped, plain, product, quotient, read_year, round_half_up,
    shifted, units,
};
use crate::standards::energy::words as e;
use words as w;

/// The answer of a row that holds where its figure was taken from; no field asks it.
pub const TAKEN: &str = "from_bills";

/// What is taken from a worksheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// 用电量.
    Electricity,
    /// 综合能耗（当量值）.
    Energy,
    /// 碳排放量; the emissions of an intensity as well.
    Emissions,
    /// 绿电占比.
    GreenShare,
    /// 绿电使用量.
    GreenPower,
}

impl Quantity {
    const ALL: [Self; 5] = [
        Self::Electricity,
        Self::Energy,
        Self::Emissions,
        Self::GreenShare,
        Self::GreenPower,
    ];

    /// Its code in documents.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Electricity => "electricity",
            Self::Energy => "energy",
            Self::Emissions => "emissions",
            Self::GreenShare => "green_share",
            Self::GreenPower => "green_power",
        }
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Electricity => e::K_ELECTRICITY,
            Self::Energy => e::K_ENERGY,
            Self::Emissions => e::K_EMISSIONS,
            Self::GreenShare => e::K_GREEN_SHARE,
            Self::GreenPower => w::GREEN_POWER,
        }
    }

    /// The unit of the worksheet.
    pub const fn unit(self) -> Text {
        match self {
            Self::Electricity | Self::GreenPower => e::KWH,
            Self::Energy => e::TCE,
            Self::Emissions => e::TONNE,
            Self::GreenShare => e::PER_CENT,
        }
    }

    /// At how many places the worksheet prints it.
    pub const fn places(self) -> Places {
        match self {
            Self::Electricity | Self::GreenPower => Places(0),
            _ => Places(2),
        }
    }

    /// By how many tens its figure is moved into a unit; `None` where the unit measures something else.
    pub fn tens_to(self, unit: &str) -> Option<i32> {
        let own = self.unit().zh;
        if units::canonical(unit) == units::canonical(own) {
            return Some(0);
        }
        units::between(own, unit)
    }
}

/// What a report keeps of the worksheet that a figure was taken from, by value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The id of the worksheet's document.
    pub worksheet: String,
    /// Its name then.
    pub title: String,
    /// The sum of its draft then.
    pub sum: String,
    /// The year of the figure.
    pub year: String,
    /// Which figure.
    pub quantity: Quantity,
    /// The figure, unrounded, in the unit of the worksheet.
    pub exact: Decimal,
    /// The code of its table of fuels.
    pub table: String,
    /// The grid's factor in kgCO2/kWh.
    pub factor: String,
    /// The year of the factor's data; blank where none is named.
    pub factor_year: String,
    /// The factor with its place and year in words, Chinese and English; blank where it has no part in the figure.
    pub grid: [String; 2],
    /// The text for 指标依据, Chinese and English.
    pub statement: [String; 2],
    /// What became of the worksheet afterwards; `None` where nothing is known to have changed.
    pub since: Option<Since>,
}

/// What became of a worksheet after a figure was taken from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// The sum of its draft then; blank where it was deleted.
    pub sum: String,
    /// What it gives.
    pub now: Now,
}

/// What a worksheet gives after a figure was taken from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Now {
    /// A figure, unrounded, in the unit of the worksheet.
    Figure(Decimal),
    /// None, and why, Chinese and English.
    Nothing([String; 2]),
    /// The worksheet was deleted.
    Deleted,
}

/// A worksheet that a figure was taken from, as this browser has it.
#[derive(Debug, Clone, Copy)]
pub enum Kept<'a> {
    /// It is here.
    Here(&'a Draft),
    /// It lies in the trash.
    Deleted,
    /// This browser does not know it: it was filled elsewhere, or was deleted for good.
    Unknown,
}

/// Between the parts of what is kept.
const PART: char = '|';
/// What stands for that sign in a text.
const INSTEAD: &str = "\u{FF5C}";

impl Taken {
    /// What a row keeps; `None` where it keeps nothing that can be read.
    pub fn of(row: &Node) -> Option<Self> {
        let mut parts = row.get(TAKEN).split(PART);
        let mut next = || parts.next().map(str::to_owned);
        let [worksheet, title, sum, year] = [next()?, next()?, next()?, next()?];
        let (code, exact) = (next()?, next()?);
        Some(Self {
            worksheet,
            title,
            sum,
            year,
            quantity: Quantity::ALL
                .into_iter()
                .find(|quantity| quantity.code() == code)?,
            exact: Decimal::from_str_exact(&exact).ok()?,
            table: next()?,
            factor: next()?,
            factor_year: next()?,
            grid: [next()?, next()?],
            statement: {
                let zh = next()?;
                let en = next().unwrap_or_else(|| zh.clone());
                [zh, en]
            },
            since: match [next(), next(), next(), next()] {
                [Some(sum), Some(exact), Some(zh), Some(en)] => Some(Since {
                    now: match Decimal::from_str_exact(&exact) {
                        Ok(exact) => Now::Figure(exact),
                        Err(_) if sum.is_empty() => Now::Deleted,
                        Err(_) => Now::Nothing([zh, en]),
                    },
                    sum,
                }),
                _ => None,
            },
        })
    }

    /// The text of it.
    pub fn text(&self) -> String {
        let exact = self.exact.to_string();
        let [zh, en] = &self.grid;
        let [statement, in_english] = &self.statement;
        let mut parts: Vec<&str> = vec![
            &self.worksheet,
            &self.title,
            &self.sum,
            &self.year,
            self.quantity.code(),
            &exact,
            &self.table,
            &self.factor,
            &self.factor_year,
            zh,
            en,
            statement,
        ];
        // What was kept before the program knew these parts ends here, and is written as it was read.
        if statement != in_english || self.since.is_some() {
            parts.push(in_english);
        }
        let mut figure = String::new();
        if let Some(since) = &self.since {
            if let Now::Figure(exact) = &since.now {
                figure = exact.to_string();
            }
            let why = match &since.now {
                Now::Nothing([zh, en]) => [zh.as_str(), en.as_str()],
                Now::Figure(_) | Now::Deleted => ["", ""],
            };
            parts.extend([since.sum.as_str(), &figure]);
            parts.extend(why);
        }
        let parts: Vec<String> = parts
            .into_iter()
            .map(|part| part.replace(PART, INSTEAD))
            .collect();
        parts.join("|")
    }

    /// What became of the worksheet; `None` where its content is what it was. A browser that does not know the worksheet keeps what is known of it.
    pub fn since(&self, kept: Kept, worksheets: &Worksheets) -> Option<Since> {
        let worksheet = match kept {
            Kept::Here(worksheet) => worksheet,
            Kept::Deleted => {
                return Some(Since {
                    sum: String::new(),
                    now: Now::Deleted,
                });
            }
            Kept::Unknown => return self.since.clone(),
        };
        let sum = checksum(worksheet);
        if sum == self.sum {
            return None;
        }
        let given = read_year(&self.year)
            .map(|year| (worksheets.give)(worksheet, year, self.quantity))
            .unwrap_or_else(|| Err(w::NO_YEAR.into()));
        let now = match given {
            Ok(now) => Now::Figure(now.exact),
            Err(why) => Now::Nothing([Lang::Zh, Lang::En].map(|lang| why.fact().get(lang))),
        };
        Some(Since { sum, now })
    }

    /// The text with what became of the worksheet; `None` where the text says it already.
    pub fn noted(&self, kept: Kept, worksheets: &Worksheets) -> Option<String> {
        let since = self.since(kept, worksheets);
        let noted = Self {
            since,
            ..self.clone()
        };
        // The texts are compared: a sign that parts them is kept as another one.
        Some(noted.text()).filter(|noted| *noted != self.text())
    }

    /// The figure as the worksheet prints it, rounded once.
    pub fn printed(&self) -> Decimal {
        self.rounded(self.exact)
    }

    /// Another figure of the worksheet as it prints it, rounded once.
    pub fn rounded(&self, exact: Decimal) -> Decimal {
        round_half_up(exact, self.quantity.places())
    }

    /// The printed figure in another unit, moved exactly; `None` where the unit measures something else.
    pub fn in_unit(&self, unit: &str) -> Option<Decimal> {
        self.printed_in(self.exact, unit)
    }

    /// A figure of the worksheet as it prints it, in another unit.
    pub fn printed_in(&self, exact: Decimal, unit: &str) -> Option<Decimal> {
        Some(shifted(self.rounded(exact), self.quantity.tens_to(unit)?)?.normalize())
    }

    /// The printed figure in another unit, as a person would type it.
    pub fn typed(&self, unit: &str) -> Option<String> {
        self.in_unit(unit).map(|figure| plain(figure, None))
    }

    /// What stands in the report, held against the worksheet at its printed places. `None` where both agree, or where the unit measures something else.
    pub fn apart(&self, level: Decimal, unit: &str) -> Option<Apart> {
        let tens = self.quantity.tens_to(unit)?;
        let own = shifted(level, tens.checked_neg()?)?;
        let printed = self.printed();
        if round_half_up(own, self.quantity.places()) == printed {
            return None;
        }
        let by = difference(own, printed)?.abs();
        Some(Apart {
            worksheet: self.in_unit(unit)?,
            by: shifted(by, tens)?.normalize(),
        })
    }

    /// The text of the worksheet that stands in what was typed, in either language.
    pub fn stated_in(&self, typed: &str) -> Option<&str> {
        let mut all = self.statement.iter().map(String::as_str);
        all.find(|text| !text.is_empty() && typed.contains(text))
    }

    /// A text with the text of this figure: in the place of the one that was taken before, else behind what stands there. Documents keep what the program
    /// knows in Chinese; the paper says it in its own language.
    pub fn explained(&self, typed: &str, before: Option<&Taken>) -> String {
        let [statement, _] = &self.statement;
        match before.and_then(|before| before.stated_in(typed)) {
            Some(old) => typed.replacen(old, statement, 1),
            None if typed.trim().is_empty() => statement.clone(),
            None if typed.contains(statement.as_str()) => typed.to_owned(),
            None => [typed.trim_end(), "\n", statement].concat(),
        }
    }

    /// The worksheet with its sum and the factor of the grid, as the report names its source.
    pub fn said(&self) -> Message {
        let mut args = vec![self.title.as_str().into(), self.sum.as_str().into()];
        let [zh, _] = &self.grid;
        if zh.is_empty() {
            return Message::new(w::SOURCE, args);
        }
        args.push(Arg::Both(Box::new(self.grid.clone())));
        Message::new(w::SOURCE_WITH_GRID, args)
    }
}

/// What was typed, with the texts of worksheets in it said in the reader's language: documents keep them in Chinese. `None` where there is no such text.
pub fn worded(typed: &str, all: &[Taken]) -> Option<Message> {
    let [mut zh, mut en] = [typed, typed].map(str::to_owned);
    for taken in all {
        let said = taken.said();
        let source = [Lang::Zh, Lang::En].map(|lang| said.get(lang));
        for [own, other] in [&taken.statement, &source] {
            for known in [own, other].into_iter().filter(|known| !known.is_empty()) {
                zh = zh.replace(known.as_str(), own);
                en = en.replace(known.as_str(), other);
            }
        }
    }
    let args = vec![Arg::Both(Box::new([zh.clone(), en.clone()]))];
    (zh != en).then(|| Message::new(w::PLAIN, args))
}

/// A.1: the figure of the 企业碳账户 held against that of a worksheet: both, how far they are apart, and that the account prevails. Where no figure that can
/// be read stands in the report yet, the worksheet's alone.
pub fn beside_account(taken: &Taken, typed: Option<Decimal>, unit: &str) -> Message {
    let said = |exact| Arg::from(figure(exact, unit));
    let worksheet = taken.in_unit(unit);
    match (typed, worksheet) {
        (Some(typed), Some(worksheet)) => match taken.apart(typed, unit) {
            Some(apart) => Message::new(
                w::ACCOUNT_APART,
                vec![
                    said(typed),
                    said(apart.worksheet),
                    said(apart.by),
                    apart.share_of(typed).into(),
                ],
            ),
            None => Message::new(w::ACCOUNT_SAME, vec![said(typed), said(worksheet)]),
        },
        (_, worksheet) => {
            let own = figure(taken.printed(), taken.quantity.unit().zh);
            let worksheet = worksheet.map_or_else(|| own.into(), said);
            Message::new(w::ACCOUNT_BLANK, vec![worksheet])
        }
    }
}

/// How far the report is from the worksheet, in the report's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apart {
    /// The worksheet's figure.
    pub worksheet: Decimal,
    /// The difference, zero or above.
    pub by: Decimal,
}

impl Apart {
    /// The difference in per cent of the report's figure, as it is printed; two dashes where that is zero.
    pub fn share_of(&self, level: Decimal) -> String {
        let share = product(self.by, Decimal::ONE_HUNDRED)
            .and_then(|hundred| quotient(hundred, level.abs()));
        share.map_or_else(
            || "--".to_owned(),
            |share| [&grouped(share, Some(Places(2))), "%"].concat(),
        )
    }
}

/// What a report wants to know for one of its levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The enterprise.
    pub name: String,
    /// 统一社会信用代码.
    pub credit_code: String,
    /// Where it is registered.
    pub registered: String,
    /// The year of the level.
    pub year: Year,
    /// What is to be known.
    pub quantity: Quantity,
    /// The KPI that it is for.
    pub kpi: Message,
    /// The unit of the level, as typed.
    pub unit: String,
    /// What stands there; blank where nothing does.
    pub typed: String,
    /// Whether the KPI's figures are those of the 企业碳账户: they prevail.
    pub account: bool,
    /// What the field is called that takes the text.
    pub explained_in: Text,
    /// What stands there.
    pub basis: String,
    /// What stands in 数据来源; `None` where the level has no such field.
    pub source: Option<String>,
    /// What was taken there before.
    pub taken: Option<Taken>,
}

/// What the person agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Take {
    /// Where the figure comes from.
    pub taken: Taken,
    /// Whether the figure is put into the level, also where one stands there. Otherwise only its source is kept.
    pub level: bool,
    /// Whether the text is put into 指标依据: behind what stands there, in place of the text that was taken before.
    pub basis: bool,
    /// What is put into 数据来源, in place of what stands there; `None` where that stays.
    pub source: Option<String>,
}

/// A level that was taken from a worksheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The level.
    pub place: Place,
    /// KPI and year.
    pub of: Message,
    /// Where it comes from.
    pub taken: Taken,
    /// The figure of the 企业碳账户 held against that of the worksheet; `None` where the level is not the account's.
    pub account: Option<Message>,
}

/// What a form with levels gives: which figure a level needs, and how it is put there.
pub struct Levels {
    /// What the level at a place needs, or why no worksheet gives it.
    pub asked: fn(&Draft, &Place) -> Result<Asked, Message>,
    /// The draft with the figure; `None` where there is no such level.
    pub take: fn(&Draft, &Place, &Take) -> Option<Draft>,
    /// The levels that were taken from worksheets.
    pub held: fn(&Draft) -> Vec<Held>,
}

impl Levels {
    /// The draft with what became of the worksheets of its figures; `None` where it says all of that already.
    pub fn noted<'a>(
        &self,
        draft: &Draft,
        worksheets: &Worksheets,
        kept: impl Fn(&str) -> Kept<'a>,
    ) -> Option<Draft> {
        let mut after = None;
        for Held { place, taken, .. } in (self.held)(draft) {
            if let Some(noted) = taken.noted(kept(&taken.worksheet), worksheets) {
                (after.get_or_insert_with(|| draft.clone())).set(&place.field(TAKEN), &noted);
            }
        }
        after
    }
}

/// Notes in a worksheet that it is begun for a level of the report `report`.
pub fn begun_for(worksheet: &mut Draft, report: &str, level: &Place) {
    let level = level.to_string();
    worksheet
        .root
        .set(FOR_LEVEL, &[report, "\n", &level].concat());
}

/// The report and the level that a worksheet was begun for; `None` where it was begun by itself.
pub fn origin(worksheet: &Draft) -> Option<(String, Place)> {
    let (report, level) = worksheet.root.get(FOR_LEVEL).split_once('\n')?;
    Some((report.to_owned(), Place::parse(level)?))
}

/// Whether a report names a worksheet by its content: the content of which a figure was taken, or the one of which the report says what it gives now. Only
/// such a worksheet goes along with the report.
pub fn names(held: &[Held], worksheet: &str, sum: &str) -> bool {
    held.iter().any(|held| {
        let taken = &held.taken;
        let since = taken.since.as_ref().map(|since| since.sum.as_str());
        taken.worksheet == worksheet && (taken.sum == sum || since == Some(sum))
    })
}

/// Whether a problem is about a figure that was taken from a worksheet. Such a problem is told on the review, on the report page and on paper, a hint too.
pub fn tells(problem: &Problem) -> bool {
    problem.code.starts_with("bills_")
}

/// What a form of worksheets gives.
pub struct Worksheets {
    /// A new worksheet of an enterprise and a year: the draft is the form's new one.
    pub begin: fn(Draft, &Asked) -> Draft,
    /// A figure of a year, with all that a report keeps of it but the document's id and name; or why there is none.
    pub give: fn(&Draft, Year, Quantity) -> Result<Taken, Message>,
    /// The enterprise that a worksheet is of.
    pub of: fn(&Draft) -> String,
    /// What tells worksheets of one enterprise and year apart.
    pub facts: fn(&Draft, Year) -> Message,
}

/// A figure with all its digits and its unit.
pub fn figure(exact: Decimal, unit: &str) -> Message {
    let unit = super::words::unit_said(unit);
    Message::new(w::FIGURE, vec![grouped(exact, None).into(), unit])
}
