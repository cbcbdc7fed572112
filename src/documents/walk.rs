//! The one walk over the parts of a form: what each part asks, every field and list with the lists above it, and where a place stands.
//!
//! Code that wants to know what a form asks calls this module. Pages and `ui` show each kind of part in its own way and match on [`Part`] themselves;
//! so does [`super::Template::fixed_rows`], which looks for one kind.

use super::{Field, List, Part, PathStep, Place, Step, Within};

/// What a part asks.
#[derive(Clone, Copy)]
pub enum Asks {
    /// Fields at the root.
    Fields(&'static [Field]),
    /// A list at the root.
    List(&'static List),
    /// A list inside each row of a list at the root, whose own fields another part asks.
    Nested(&'static List, &'static List),
}

/// A field or list of the walk, with the lists above it, the outermost first.
#[derive(Clone)]
pub enum Visit {
    /// A field; the innermost list above it holds it, the root where there is none.
    Field(Vec<&'static List>, &'static Field),
    /// A list, before what stands in it.
    List(Vec<&'static List>, &'static List),
}

/// Where a place stands in a form.
pub(super) struct Stand {
    /// The part's number among all parts, then the position of each field or list on the way down among its neighbours.
    pub positions: Vec<usize>,
    /// The field; `None` where the place is a row or a list.
    pub field: Option<&'static Field>,
}

impl Part {
    /// What the part asks; `None` where it asks nothing. The only match over all kinds of parts below `ui`.
    pub const fn asks(&self) -> Option<Asks> {
        match self {
            Self::Fields(fields) | Self::Folded(_, fields, _) => Some(Asks::Fields(fields)),
            Self::List(list) => Some(Asks::List(list)),
            Self::FixedRows(rows) => Some(Asks::List(rows.list)),
            Self::NestedList(outer, inner, _) => Some(Asks::Nested(outer, inner)),
            Self::Results(_)
            | Self::Table(_)
            | Self::FoldedTable(_)
            | Self::Charts(_)
            | Self::Actions(_)
            | Self::LoanBook(..)
            | Self::Bills
            | Self::Compare => None,
        }
    }

    /// Whether the rows of the list that the part asks are given.
    pub const fn gives_rows(&self) -> bool {
        matches!(self, Self::FixedRows(_))
    }
}

impl Asks {
    /// The list at the root that it shows; `None` for fields.
    pub const fn root_list(self) -> Option<&'static List> {
        match self {
            Self::Fields(_) => None,
            Self::List(list) | Self::Nested(list, _) => Some(list),
        }
    }

    /// The list whose row the last step of `path` names; `None` where there is no such list here.
    pub fn list(self, path: &[PathStep]) -> Option<&'static List> {
        match self {
            Self::Fields(_) => None,
            Self::List(list) => list_below(list, path),
            Self::Nested(outer, inner) => match path {
                [first] if first.list == outer.id => Some(outer),
                [first, rest @ ..] if first.list == outer.id => list_below(inner, rest),
                _ => None,
            },
        }
    }

    fn stand(self, place: &Place) -> Option<Stand> {
        match self {
            Self::Fields(fields) if place.path.is_empty() => field_among(fields, &place.field),
            Self::Fields(_) => None,
            Self::List(list) => stand_in(list, &place.path, &place.field),
            Self::Nested(outer, inner) => match place.path.as_slice() {
                [first, rest @ ..] if first.list == outer.id => {
                    stand_in(inner, rest, &place.field).map(|stand| stand.below(0))
                }
                _ => None,
            },
        }
    }
}

impl Stand {
    fn below(mut self, position: usize) -> Self {
        self.positions.insert(0, position);
        self
    }
}

fn list_below(list: &'static List, path: &[PathStep]) -> Option<&'static List> {
    match path {
        [first] if first.list == list.id => Some(list),
        [first, rest @ ..] if first.list == list.id => {
            list.lists.iter().find_map(|inner| list_below(inner, rest))
        }
        _ => None,
    }
}

fn field_among(fields: &'static [Field], id: &str) -> Option<Stand> {
    let at = fields.iter().position(|field| field.id == id)?;
    Some(Stand {
        positions: vec![at],
        field: fields.get(at),
    })
}

/// Where the place stands in `list`, whose row the first step names.
fn stand_in(list: &'static List, path: &[PathStep], field: &str) -> Option<Stand> {
    let itself = || Stand {
        positions: Vec::new(),
        field: None,
    };
    let Some((first, rest)) = path.split_first() else {
        return (list.id == field).then(itself);
    };
    if first.list != list.id {
        return None;
    }
    if rest.is_empty() && field.is_empty() {
        return Some(itself());
    }
    list.within()
        .enumerate()
        .find_map(|(at, within)| match within {
            Within::Field(own) => (rest.is_empty() && own.id == field).then(|| Stand {
                positions: vec![at],
                field: Some(own),
            }),
            Within::List(inner) => stand_in(inner, rest, field).map(|stand| stand.below(at)),
        })
}

/// Where a place stands in the form; `None` where the form has no such place. Parts come in order, so the first that holds it is the one.
pub(super) fn stand(steps: &'static [Step], place: &Place) -> Option<Stand> {
    steps
        .iter()
        .flat_map(|step| step.parts)
        .enumerate()
        .find_map(|(index, part)| Some(part.asks()?.stand(place)?.below(index)))
}

/// The list whose row the last step of `path` names; `None` where the form has no such list.
pub fn list_at(steps: &'static [Step], path: &[PathStep]) -> Option<&'static List> {
    steps
        .iter()
        .flat_map(|step| step.parts)
        .find_map(|part| part.asks()?.list(path))
}

/// Every field and list that a form asks, in the form's order. A list that several parts show comes once for each of them.
pub fn walk(steps: &'static [Step]) -> Vec<Visit> {
    let mut visits = Vec::new();
    for asks in steps
        .iter()
        .flat_map(|step| step.parts)
        .filter_map(Part::asks)
    {
        match asks {
            Asks::Fields(fields) => {
                visits.extend(fields.iter().map(|field| Visit::Field(Vec::new(), field)))
            }
            Asks::List(list) => walk_list(&[], list, &mut visits),
            Asks::Nested(outer, inner) => walk_list(&[outer], inner, &mut visits),
        }
    }
    visits
}

fn walk_list(above: &[&'static List], list: &'static List, visits: &mut Vec<Visit>) {
    visits.push(Visit::List(above.to_vec(), list));
    let within = [above, &[list]].concat();
    for part in list.within() {
        match part {
            Within::Field(field) => visits.push(Visit::Field(within.clone(), field)),
            Within::List(inner) => walk_list(&within, inner, visits),
        }
    }
}
