//! What a role made of rows is called, and its id.

use std::collections::{BTreeMap, BTreeSet};

use fivefold_engine::Plan;
use fivefold_engine::validate::LONGEST_NAME;

use crate::extract::counting::Group;
use crate::extract::mapping::RolePart;
use crate::extract::words::folded;

use super::labels::occupation;

/// The longest id made of a role's words, in characters.
const LONGEST_ID: usize = 120;

/// A group's name and id, were it a new role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The role's name.
    pub name: String,
    /// What it is called without band and place: its job role, occupation or staff group.
    pub plain: String,
    /// Its id, made of the words that tell it apart: the same words give the same id.
    pub id: String,
}

/// Names groups, each differently, in their order.
pub fn named<'a>(
    groups: impl Iterator<Item = &'a Group> + Clone,
    role_by: &[RolePart],
    plan: &Plan,
) -> Vec<Named> {
    let mut how_often: BTreeMap<String, usize> = BTreeMap::new();
    let first: Vec<(String, String)> = groups
        .clone()
        .map(|group| {
            let plain = plain_name(group, plan);
            let name = full_name(&plain, group, role_by);
            *how_often.entry(folded(&name)).or_default() += 1;
            (name, plain)
        })
        .collect();
    let (mut names, mut ids) = (Taken::default(), Taken::default());
    let one = |(group, (name, plain)): (&Group, (String, String))| {
        let ambiguous = how_often.get(&folded(&name)).is_some_and(|times| *times > 1);
        let name = if ambiguous { told_apart(&name, group) } else { name };
        let name = names.free(&cut(&name, LONGEST_NAME - 8), " ");
        let slug = folded(&group.key.join(" ")).replace(' ', "-");
        let slug = if slug.is_empty() { "role".to_owned() } else { cut(&slug, LONGEST_ID) };
        Named { name, plain, id: ids.free(&slug, "-") }
    };
    groups.zip(first).map(one).collect()
}

/// The job role, else what the occupation code stands for, else the staff group, else the place.
fn plain_name(group: &Group, plan: &Plan) -> String {
    let said = |part: RolePart| group.labels.get(&part).cloned();
    let of_code = || {
        let code = said(RolePart::OccupationCode)?;
        Some(occupation(plan, &code).and_then(|known| known.name.clone()).unwrap_or(code))
    };
    said(RolePart::JobRole)
        .or_else(of_code)
        .or_else(|| said(RolePart::StaffGroup))
        .or_else(|| group.labels.values().next().cloned())
        .unwrap_or_else(|| "Role".to_owned())
}

/// The plain name with band, service, team and employer, where these tell roles apart.
fn full_name(plain: &str, group: &Group, role_by: &[RolePart]) -> String {
    let places = [RolePart::Band, RolePart::Service, RolePart::Team, RolePart::Employer];
    let told = places.into_iter().filter(|part| role_by.contains(part));
    let told = told.filter_map(|part| group.labels.get(&part)).filter(|text| *text != plain);
    let mut name = plain.to_owned();
    for text in told {
        name.push_str(", ");
        name.push_str(text);
    }
    name
}

/// The name with occupation code and staff group, for those that would share it.
fn told_apart(name: &str, group: &Group) -> String {
    let parts = [RolePart::OccupationCode, RolePart::StaffGroup];
    let more = parts.iter().filter_map(|part| group.labels.get(part));
    let more: Vec<&str> = more.map(String::as_str).filter(|text| !name.contains(text)).collect();
    if more.is_empty() { name.to_owned() } else { format!("{name} ({})", more.join(", ")) }
}

/// Texts that are taken, and the number that was put behind each last.
#[derive(Default)]
struct Taken {
    texts: BTreeSet<String>,
    numbers: BTreeMap<String, usize>,
}

impl Taken {
    /// A text nobody has yet: with a number behind it where somebody has.
    fn free(&mut self, wanted: &str, between: &str) -> String {
        if self.texts.insert(folded(wanted)) {
            return wanted.to_owned();
        }
        let number = self.numbers.entry(wanted.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let text = format!("{wanted}{between}{number}");
            if self.texts.insert(folded(&text)) {
                return text;
            }
        }
    }
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect::<String>().trim_end_matches(['-', ' ', ',']).to_owned()
}
