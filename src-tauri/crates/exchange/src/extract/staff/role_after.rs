//! A role as counted staff make it.

use std::collections::BTreeSet;

use fivefold_engine::Plan;
use fivefold_engine::plan::{AgeBand, Amount, Confidence, Evidence, Role};

use crate::extract::ages::AgeRange;
use crate::extract::exact::Exact;
use crate::extract::figures::{day, number};
use crate::extract::roles::labelled;

use super::{CountedRole, StaffCount};

/// What roles are made of.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    /// The staff.
    pub count: &'a StaffCount,
    /// The extract's file name.
    pub source: &'a str,
    /// The plan they go into.
    pub plan: &'a Plan,
}

impl Making<'_> {
    /// The role with its people counted: heads, WTE per head, ages, the labels it hadn't got. All
    /// else stays.
    pub fn role(self, role: Role, counted: &CountedRole) -> Role {
        let mut role = labelled(role, &counted.group, self.plan);
        let (heads, wte) = (counted.heads.value(), counted.wte.value());
        self.set_heads(&mut role, heads, format!("{} people counted once each.", number(heads)));
        if self.count.wte.is_some() && heads > 0.0 && wte > 0.0 {
            let per_head = Amount::Number(wte / heads);
            role.wte_per_head = Some(per_head.clone());
            role.as_imported.insert("wte_per_head".to_owned(), per_head);
            let how = format!("{} WTE over {} heads.", number(wte), number(heads));
            self.note(&mut role, "wte_per_head", how, Confidence::Derived);
        }
        let bands = age_bands(counted);
        if self.count.has_ages() {
            let known: f64 = bands.iter().map(|band| band.heads).sum();
            let how = format!("Ages of {} of {} people.", number(known), number(heads));
            self.note(&mut role, "age_bands", how, Confidence::Derived);
            role.age_bands = bands;
        }
        role
    }

    /// A role that the extract has nobody in, emptied.
    pub fn emptied(self, mut role: Role) -> Role {
        role.age_bands.clear();
        self.set_heads(&mut role, 0.0, "Nobody in the extract.".to_owned());
        role
    }

    fn set_heads(self, role: &mut Role, heads: f64, how: String) {
        role.baseline_heads = Some(heads);
        role.baseline_wte = None;
        role.as_imported.insert("baseline_heads".to_owned(), Amount::Number(heads));
        self.note(role, "baseline_heads", how, Confidence::Reported);
    }

    /// Says where a figure comes from; who answers for it stays.
    fn note(self, role: &mut Role, field: &str, how: String, confidence: Confidence) {
        let evidence = role.field_evidence.entry(field.to_owned()).or_default();
        *evidence = Evidence {
            rationale: Some(how),
            source: Some(format!("{}, as at {}", self.source, day(self.count.as_at))),
            confidence: Some(confidence),
            owner: evidence.owner.take(),
            review_by: None,
        };
    }
}

fn age_bands(counted: &CountedRole) -> Vec<AgeBand> {
    let band = |(AgeRange { from, to }, heads): (&AgeRange, &Exact)| AgeBand {
        from: *from,
        to: *to,
        heads: heads.value(),
    };
    counted.ages.iter().map(band).collect()
}

/// An id that no role has yet, and now has.
pub fn free_id(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let mut id = wanted.to_owned();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = format!("{wanted}-{number}");
        number += 1;
    }
    id
}
