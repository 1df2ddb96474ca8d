//! Inputs in words, each with the evidence it rests on.

use fivefold_engine::plan::{Amount, Evidence, FieldEvidence, Plan, Share, Year};

use crate::content::amounts::{self, Kind};

/// An input in words, with the evidence it rests on.
pub struct Statement<'a> {
    pub label: String,
    pub value: String,
    pub evidence: Option<&'a Evidence>,
}

impl<'a> Statement<'a> {
    pub fn new(
        label: impl Into<String>,
        value: impl Into<String>,
        evidence: Option<&'a Evidence>,
    ) -> Self {
        Self { label: label.into(), value: value.into(), evidence }
    }

    /// The same statement, told apart from those of other rows by what it is of.
    fn of(self, whose: &str) -> Self {
        Self { label: format!("{whose}: {}", in_mid_sentence(&self.label)), ..self }
    }
}

/// `Starts` as it is written after a colon; abbreviations such as `WTE` stay as they are.
fn in_mid_sentence(label: &str) -> String {
    let mut characters = label.chars();
    match (characters.next(), characters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(characters).collect()
        }
        _ => label.to_owned(),
    }
}

/// Collects what was filled in of one object: each input rests on the evidence of its field, or
/// else on that of the object.
pub struct Inputs<'a> {
    first_year: Year,
    evidence: Option<&'a Evidence>,
    field_evidence: &'a FieldEvidence,
    told: Vec<&'static str>,
    stated: Vec<Statement<'a>>,
}

impl<'a> Inputs<'a> {
    pub fn of(
        plan: &Plan,
        evidence: &'a Option<Evidence>,
        field_evidence: &'a FieldEvidence,
    ) -> Self {
        Self {
            first_year: plan.first_year,
            evidence: evidence.as_ref(),
            field_evidence,
            told: Vec::new(),
            stated: Vec::new(),
        }
    }

    pub fn say(mut self, field: &'static str, label: &str, value: Option<String>) -> Self {
        let evidence = self.field_evidence.get(field).or(self.evidence);
        self.stated.extend(value.map(|value| Statement::new(label, value, evidence)));
        self.told.push(field);
        self
    }

    /// An input with evidence of its own.
    pub fn say_with(
        mut self,
        field: &'static str,
        label: &str,
        value: String,
        own: &'a Option<Evidence>,
    ) -> Self {
        let evidence = own.as_ref().or(self.field_evidence.get(field)).or(self.evidence);
        self.stated.push(Statement::new(label, value, evidence));
        self.told.push(field);
        self
    }

    pub fn amount(
        self,
        field: &'static str,
        label: &str,
        amount: Option<&Amount>,
        kind: Kind,
    ) -> Self {
        let first_year = self.first_year;
        self.say(field, label, amount.map(|amount| amounts::amount(amount, kind, first_year)))
    }

    pub fn share(self, field: &'static str, label: &str, share: Option<&Share>) -> Self {
        self.say(field, label, share.map(amounts::share))
    }

    /// All that was said, and the fields that have evidence but no place above.
    pub fn all(mut self) -> Vec<Statement<'a>> {
        let untold =
            self.field_evidence.iter().filter(|(field, _)| !self.told.contains(&field.as_str()));
        let statements: Vec<Statement> = untold
            .map(|(field, evidence)| Statement::new(field, "as in the plan", Some(evidence)))
            .collect();
        self.stated.extend(statements);
        self.stated
    }

    pub fn all_of(self, whose: &str) -> Vec<Statement<'a>> {
        self.all().into_iter().map(|statement| statement.of(whose)).collect()
    }
}
