//! Workings add up: computing with the figures that are shown gives the result that is shown, in every form, whatever was typed.
use super::edit;
use greendesk::documents::templates::{self, sll_kpi_report};
use greendesk::documents::{Draft, Evaluation, Figure, Value};
use greendesk::measure::{Decimal, difference, product, quotient, round_half_up, sum};
use proptest::prelude::*;

/// Computes what is written: `(12,500 − 11,320) ÷ 1,000`, with × and ÷ before + and −.
struct Sum<'a> {
    rest: &'a str,
}

impl<'a> Sum<'a> {
    fn of(text: &'a str) -> Option<Decimal> {
        let mut reader = Self { rest: text.trim() };
        let result = reader.terms()?;
        reader.rest.is_empty().then_some(result)
    }

    fn takes(&mut self, sign: &str) -> bool {
        match self.rest.trim_start().strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest.trim_start();
                true
            }
            None => false,
        }
    }

    fn terms(&mut self) -> Option<Decimal> {
        let mut result = self.factors()?;
        loop {
            if self.takes("+") {
                result = sum(result, self.factors()?)?;
            } else if self.takes("−") {
                result = difference(result, self.factors()?)?;
            } else {
                return Some(result);
            }
        }
    }

    /// A product is divided last, as it is computed: 11,320 × 100 ÷ 27,800.
    fn factors(&mut self) -> Option<Decimal> {
        let (mut above, mut below) = (self.figure()?, Decimal::ONE);
        loop {
            if self.takes("×") {
                above = product(above, self.figure()?)?;
            } else if self.takes("÷") {
                below = product(below, self.figure()?)?;
            } else {
                return if below == Decimal::ONE {
                    Some(above)
                } else {
                    quotient(above, below)
                };
            }
        }
    }

    fn figure(&mut self) -> Option<Decimal> {
        if self.takes("(") {
            let inner = self.terms()?;
            return self.takes(")").then_some(inner);
        }
        let negative = self.takes("−");
        let end = self
            .rest
            .find(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.'))
            .unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at(end);
        self.rest = rest;
        let mut figure = Decimal::from_str_exact(&digits.replace(',', "")).ok()?;
        if negative {
            figure = -figure;
        }
        if self.takes("%") {
            figure = quotient(figure, Decimal::ONE_HUNDRED)?;
        }
        Some(figure)
    }
}

/// Each line of the workings of a figure, computed, gives the figure as it is shown. Gives back how many lines there were.
fn adds_up(figure: &Figure) -> usize {
    let Value::Number {
        exact,
        places,
        unit,
    } = &figure.value
    else {
        return 0;
    };
    if figure.workings.is_empty() {
        return 0;
    }
    let shown = |exact: Decimal| {
        places
            .map_or(exact, |places| round_half_up(exact, places))
            .normalize()
    };
    let lines: Vec<&str> = figure.workings.split(" = ").collect();
    for line in &lines {
        let computed = Sum::of(line).unwrap_or_else(|| panic!("{line} cannot be computed"));
        // Percentages and their differences are shown in hundredths.
        let hundred = ["%", "％", "个百分点"].contains(&unit.as_str());
        let computed = if hundred {
            product(computed, Decimal::ONE_HUNDRED).unwrap_or_else(|| panic!("{line} is too long"))
        } else {
            computed
        };
        assert_eq!(
            shown(computed),
            shown(*exact),
            "{}: {} = {line}",
            figure.place,
            figure.label.get(greendesk::i18n::Lang::Zh)
        );
    }
    lines.len()
}

fn all_add_up(evaluation: &Evaluation) -> usize {
    evaluation.figures.iter().map(adds_up).sum()
}

#[test]
fn the_workings_of_every_sample_add_up() {
    for template in templates::all() {
        let output = templates::output(template.id).expect("an output");
        let lines: usize = output
            .samples
            .iter()
            .map(|sample| all_add_up(&(template.evaluate)(&sample())))
            .sum();
        assert!(lines > 0, "{}: no workings", template.id);
    }
}

fn met() -> Draft {
    (sll_kpi_report::OUTPUT.samples[0])()
}

#[test]
fn the_case_that_looked_wrong_adds_up() {
    // 0.0579 ÷ 0.0778 was shown beside 74.38 %; a calculator gives 74.42 %.
    let draft = (sll_kpi_report::OUTPUT.samples[1])();
    let evaluation = (sll_kpi_report::TEMPLATE.evaluate)(&draft);
    let figure = evaluation
        .figure("completion", &edit::place(&draft, "kpis#2/years#2/x").path)
        .expect("there");
    assert!(adds_up(figure) > 1);
    assert!(
        !figure.workings.contains("0.0579 ÷ 0.0778"),
        "{}",
        figure.workings
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn workings_add_up_whatever_was_typed(
        levels in prop::collection::vec((1_u64..90_000_000, 0_u32..4, 1_u64..9_000_000, 0_u32..3), 5),
        target in (1_u64..9_000_000, 3_u32..7),
        emissions in (1_u64..90_000_000, 0_u32..4),
        mean in any::<bool>(),
    ) {
        let typed = |digits: u64, places: u32| Decimal::new(i64::try_from(digits).expect("fits"), places).to_string();
        let mut draft = met();
        for (index, (above, above_places, below, below_places)) in levels.iter().enumerate() {
            let row = if index < 3 { format!("history#{}", index + 1) } else { format!("years#{}", index - 2) };
            edit::edit(&mut draft, &format!(
                "kpis#2/{row}/numerator={};kpis#2/{row}/denominator={};kpis#1/{row}/{}={}",
                typed(*above, *above_places),
                typed(*below, *below_places),
                if index < 3 { "level" } else { "actual" },
                typed(*below, *below_places),
            ));
        }
        edit::edit(&mut draft, &format!(
            "kpis#2/targets#2/level={};kpis#1/targets#2/level={};kpis#1/base_choice={}",
            typed(target.0, target.1),
            typed(emissions.0, emissions.1),
            if mean { "mean" } else { "period" },
        ));
        all_add_up(&(sll_kpi_report::TEMPLATE.evaluate)(&draft));
    }
}
