//! What a target has to satisfy.

use std::collections::{BTreeMap, HashSet};

use crate::plan::{Activity, Populations, PostsReadAs, Target, TargetUnit, Year};

use super::numbers::written;
use super::{Check, YEARS};

/// The largest value of a target: people treated, nationally and then some.
const MOST: f64 = 1e12;
/// The largest share: a base for an index of more than one whole is odd, but no error.
const MOST_SHARE: f64 = 1_000.0;
/// How far a share may be from the ratio of its populations, relative.
const SAME: f64 = 1e-9;

impl Check<'_> {
    /// Every target of the plan.
    pub(super) fn targets(&mut self) {
        let plan = self.plan;
        let mut seen = HashSet::new();
        for (place, target) in plan.targets.iter().enumerate() {
            let field = format!("targets[{place}]");
            self.name(&format!("{field}.name"), None, "A target's name", &target.name, false);
            if !seen.insert(target.name.as_str()) {
                self.refuse(
                    format!("{field}.name"),
                    None,
                    format!(
                        "Two targets are called \"{}\"; give one of them another name.",
                        target.name,
                    ),
                );
            }
            self.label(
                &format!("{field}.framework"),
                None,
                "A target's framework",
                &target.framework,
            );
            self.scope(&format!("{field}.scope"), "target", &target.name, &target.scope);
            self.unit(&field, target);
            self.values(&field, target);
            self.local_share(&field, target);
            self.evidence(&field, target.evidence.as_ref(), &target.field_evidence);
        }
    }

    /// Every measure of context.
    pub(super) fn context(&mut self) {
        let plan = self.plan;
        let mut seen = HashSet::new();
        for (place, measure) in plan.context.iter().enumerate() {
            let field = format!("context[{place}]");
            let what = "A context measure's name";
            self.name(&format!("{field}.name"), None, what, &measure.name, false);
            if !seen.insert(measure.name.as_str()) {
                self.refuse(
                    format!("{field}.name"),
                    None,
                    format!(
                        "Two context measures are called \"{}\"; give one of them another name.",
                        measure.name,
                    ),
                );
            }
            let framework = "A context measure's framework";
            self.label(&format!("{field}.framework"), None, framework, &measure.framework);
            self.label(&format!("{field}.unit"), None, "A context measure's unit", &measure.unit);
            let name = format!("The context measure \"{}\"", measure.name);
            self.dated_values(&format!("{field}.values"), &name, &measure.values);
            self.evidence(&field, measure.evidence.as_ref(), &Default::default());
        }
    }

    /// What the values are a share of.
    fn local_share(&mut self, field: &str, target: &Target) {
        let Some(local) = &target.local_share else { return };
        let field = format!("{field}.local_share");
        let name = format!("The target \"{}\"", target.name);
        if let Some(populations) = local.populations {
            self.populations(&field, &name, local.share, populations);
        } else if !(local.share.is_finite() && local.share > 0.0 && local.share <= MOST_SHARE) {
            self.refuse(
                format!("{field}.share"),
                None,
                format!(
                    "{name} is a share of {} of {}; write a fraction above 0, such as 0.031 for \
                     3.1 %.",
                    written(local.share),
                    local.of,
                ),
            );
        }
        let whole = format!("What {name} is a share of");
        self.name(&format!("{field}.of"), None, &whole, &local.of, false);
        self.dated_values(&format!("{field}.values"), &name, &local.values);
    }

    /// Two populations above nothing, whose ratio the share is.
    fn populations(&mut self, field: &str, name: &str, share: f64, of: Populations) {
        let Populations { ours, whole } = of;
        let there_are = |people: f64| people > 0.0 && people <= MOST;
        if !(there_are(ours) && there_are(whole)) {
            self.refuse(
                format!("{field}.populations"),
                None,
                format!(
                    "{name} is scaled by a population of {} out of {}; both must be above 0.",
                    written(ours),
                    written(whole),
                ),
            );
        } else if (ours / whole - share).abs() > SAME * share.abs() {
            self.refuse(
                format!("{field}.share"),
                None,
                format!(
                    "{name} has a local share of {}, but {} out of {} is {}; leave the populations \
                     out or make them agree.",
                    written(share),
                    written(ours),
                    written(whole),
                    written(ours / whole),
                ),
            );
        }
    }

    /// Posts say how they are read; activity gives WTE.
    fn unit(&mut self, field: &str, target: &Target) {
        let name = &target.name;
        if target.unit == Some(TargetUnit::Posts) && target.posts_read_as.is_none() {
            self.refuse(
                format!("{field}.posts_read_as"),
                None,
                format!(
                    "The target \"{name}\" is in posts and doesn't say how they are read; set \
                 posts_read_as to heads, wte or establishment.",
                ),
            );
        }
        let Some(activity) = &target.activity else {
            return;
        };
        if target.compared_with() != PostsReadAs::Wte {
            self.refuse(
                format!("{field}.unit"),
                None,
                format!(
                    "The target \"{name}\" turns activity into WTE and is compared with something \
                 else; set its unit to wte.",
                ),
            );
        }
        let field = format!("{field}.activity");
        self.name(
            &format!("{field}.measure"),
            None,
            "The measure of an activity",
            &activity.measure,
            true,
        );
        let units = activity.units_per_wte;
        if !(units > 0.0 && units <= MOST) {
            self.refuse(
                format!("{field}.units_per_wte"),
                None,
                format!(
                    "The target \"{name}\" assumes {} {} a WTE; it must be above 0.",
                    written(units),
                    activity.measure,
                ),
            );
        }
        self.units_range(&field, name, activity);
        if let Some(scale) = activity.scale.filter(|scale| !(0.0..=MOST).contains(scale)) {
            self.refuse(
                format!("{field}.scale"),
                None,
                format!(
                    "The target \"{name}\" is scaled by {}; it must be 0 or more (0.031 is 3.1 % \
                 of a national count).",
                    written(scale),
                ),
            );
        }
        self.evidence(&field, activity.evidence.as_ref(), &Default::default());
    }

    /// What one WTE delivers lies within its range.
    fn units_range(&mut self, field: &str, name: &str, activity: &Activity) {
        let units = activity.units_per_wte;
        let low = activity.units_low.filter(|low| !(*low > 0.0 && *low <= units));
        let high = activity.units_high.filter(|high| !(*high >= units && *high <= MOST));
        for (member, bound) in [("units_low", low), ("units_high", high)] {
            if let Some(bound) = bound {
                self.refuse(
                    format!("{field}.{member}"),
                    None,
                    format!(
                        "The target \"{name}\" assumes {} a WTE, outside its range that ends at {}; \
                         give a range above 0 that holds the figure.",
                        written(units),
                        written(bound),
                    ),
                );
            }
        }
    }

    fn values(&mut self, field: &str, target: &Target) {
        let name = format!("The target \"{}\"", target.name);
        self.dated_values(&format!("{field}.values"), &name, &target.values);
    }

    /// Values by financial year, of a year a plan can be about and not absurdly large.
    fn dated_values(&mut self, field: &str, name: &str, values: &BTreeMap<Year, f64>) {
        for (&year, &value) in values {
            let field = format!("{field}.{year}");
            if !YEARS.contains(&year) {
                self.refuse(
                    field,
                    None,
                    format!(
                        "{name} has a value for {year}; write the year it ends in, from {} to {}.",
                        YEARS.start(),
                        YEARS.end(),
                    ),
                );
            } else if value.abs() > MOST || !value.is_finite() {
                self.refuse(
                    field,
                    None,
                    format!(
                        "{name} is {} in {year}; it must be between -{MOST:e} and {MOST:e}.",
                        written(value),
                    ),
                );
            }
        }
    }
}
