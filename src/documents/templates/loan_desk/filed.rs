//! The reports that the bank filed, as results to compute by: what the notes of a loan record is put in the draft, beside what is expected.

use super::fields::KPIS;
use super::inbox::filed_levels;
use super::kpi::FILED;
use crate::documents::notes::Notes;
use crate::documents::{Draft, Node, Row};
use crate::measure::{plain, read_year};

/// The draft with the levels of the filed reports, a row a year in the list [`FILED`] of each KPI; `None` where no report was filed.
pub fn recorded(draft: &Draft, notes: &str) -> Option<Draft> {
    let accepted = Notes::of(notes).accepted;
    if accepted.is_empty() {
        return None;
    }
    let asked = super::asked(draft);
    let mut found = draft.clone();
    for report in &accepted {
        let Some(year) = read_year(&report.year) else {
            continue;
        };
        let levels = filed_levels(&asked, report, year);
        let kpis = found.root.lists.get_mut(KPIS.id);
        for (kpi, level) in kpis.into_iter().flatten().zip(levels) {
            // A report that does not know the KPI says nothing of it.
            let Some(level) = level else { continue };
            let mut node = Node::default();
            node.set("year", &year.number().to_string());
            node.set(
                "level",
                &level.map(|exact| plain(exact, None)).unwrap_or_default(),
            );
            let rows = kpi.node.lists.entry(FILED.to_owned()).or_default();
            rows.push(Row { id: 0, node });
        }
    }
    Some(found)
}
