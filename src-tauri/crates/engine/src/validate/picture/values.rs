//! Values of the picture: names, shares, counts, figures by year, working weeks.

use std::collections::HashSet;

use crate::plan::{Evidence, FieldEvidence, Flow, WorkingTime};
use crate::validate::Check;
use crate::validate::numbers::written;

use super::WHOLE;

impl Check<'_> {
    pub(super) fn own_evidence(&mut self, field: &str, evidence: Option<&Evidence>) {
        self.evidence(field, evidence, &FieldEvidence::new());
    }

    /// A name that has to be its list's only one of that name.
    pub(super) fn own_name<'n>(
        &mut self,
        field: &str,
        what: &str,
        name: &'n str,
        seen: &mut HashSet<&'n str>,
    ) {
        self.name(&format!("{field}.name"), None, what, name, false);
        if !seen.insert(name) {
            self.refuse(
                format!("{field}.name"),
                None,
                format!("Two are called \"{name}\"; give one of them another name."),
            );
        }
    }

    /// A number between two limits, told with a sentence of its own.
    pub(super) fn between(
        &mut self,
        field: &str,
        what: &str,
        value: f64,
        least: f64,
        most: f64,
        must: &str,
    ) {
        if !(least..=most).contains(&value) {
            self.refuse(field, None, format!("{what} is {}; {must}.", written(value)));
        }
    }

    pub(super) fn share_of(&mut self, field: &str, what: &str, value: Option<f64>) {
        if let Some(value) = value {
            self.between(field, what, value, 0.0, 1.0, "it must be from 0 % to 100 % (0 to 1)");
        }
    }

    pub(super) fn count(&mut self, field: &str, what: &str, value: Option<f64>, most: f64) {
        if let Some(value) = value {
            let must = format!("it must be from 0 to {}", written(most));
            self.between(field, what, value, 0.0, most, &must);
        }
    }

    /// Figures by year, none of them negative.
    pub(super) fn yearly(&mut self, field: &str, what: &str, flow: Option<&Flow>, most: f64) {
        match flow {
            None => {}
            Some(Flow::Number(value)) => self.count(field, what, Some(*value), most),
            Some(Flow::Series(values)) => {
                if values.len() != self.plan.years as usize {
                    self.refuse(
                        field,
                        None,
                        format!(
                            "{what} has {} for {} projected years; give one for each, or a single \
                             number for all.",
                            if values.len() == 1 {
                                "1 value".to_owned()
                            } else {
                                format!("{} values", values.len())
                            },
                            self.plan.years,
                        ),
                    );
                    return;
                }
                for (place, value) in values.iter().enumerate() {
                    self.count(&format!("{field}[{place}]"), what, Some(*value), most);
                }
            }
            Some(Flow::ByYear(values)) => {
                for (&year, &value) in values {
                    let field = format!("{field}.{year}");
                    self.within_horizon(&field, what, year);
                    self.count(&field, what, Some(value), most);
                }
            }
        }
    }

    pub(super) fn time(&mut self, field: &str, of: &str, time: &WorkingTime) {
        if let Some(hours) = time.contracted_hours {
            let what = format!("A contracted week of {of}");
            let must = "it must be from 0.1 to 168 hours";
            let field = format!("{field}.contracted_hours");
            self.between(&field, &what, hours, 0.1, 168.0, must);
        }
        for (member, what, share) in [
            ("leave", "The share on leave", time.leave),
            ("sickness", "The share away sick", time.sickness),
            ("training", "The share in training", time.training),
            ("headroom", "Further headroom", time.headroom),
        ] {
            self.share_of(&format!("{field}.{member}"), &format!("{what}, {of},"), share);
        }
        if time.away() >= 1.0 {
            self.refuse(
                field,
                None,
                format!(
                    "Leave, sickness, training and headroom of {of} add up to {} of the contracted \
                     week, and nothing is left; lower them.",
                    crate::written::percent(time.away()),
                ),
            );
        }
    }

    pub(super) fn no_more_than_all(&mut self, field: &str, what: &str, shares: f64) {
        if shares > WHOLE {
            self.refuse(
                field,
                None,
                format!(
                    "{what} add up to {}; lower them to 100 % at most.",
                    crate::written::percent(shares),
                ),
            );
        }
    }
}
