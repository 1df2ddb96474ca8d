//! The skill mix: who is in post by staff group, band, service or role.

use std::collections::BTreeSet;

use fivefold_charts::ChartKind;
use fivefold_engine::plan::{Plan, Role, Scope};
use fivefold_engine::skill_mix::{MixBy, MixGroup, SkillMix, skill_mix};
use fivefold_engine::summary::Unit;

use super::Sources;
use super::drawn::{DrawnSection, chart_of};
use super::year_table::{YearRow, YearTable, year_columns};
use crate::figures::{Precision, people};
use crate::{ReportError, Section};

/// What tells of a role's label of one kind.
type Label = fn(&Role) -> Option<&String>;

/// More groups are drawn, but not listed: In post by role has them all.
const MOST_GROUPS: usize = 24;

/// The mix of all roles; nothing where they are all of one kind.
pub fn gather(of: &Sources) -> Result<Option<DrawnSection>, ReportError> {
    let plan = of.request.plan;
    let Some(by) = put_together_by(plan) else { return Ok(None) };
    let mix = skill_mix(plan, of.request.result, &Scope::All, by);
    let drawn = chart_of(of, ChartKind::Mix, Scope::All, Unit::Heads, by)?;
    let few = mix.groups.len() <= MOST_GROUPS;
    let tables = [("In heads", Unit::Heads), ("In WTE", Unit::Wte)];
    let tables =
        tables.into_iter().filter(|_| few).map(|(name, unit)| table(plan, &mix, name, unit));
    Ok(Some(DrawnSection::new(Section::SkillMix, "Skill mix", drawn, tables.collect())))
}

/// The first kind of label that tells roles apart, the role itself where no label does; none for a
/// single role.
fn put_together_by(plan: &Plan) -> Option<MixBy> {
    let labels: [(MixBy, Label); 3] = [
        (MixBy::StaffGroup, |role| role.staff_group.as_ref()),
        (MixBy::Band, |role| role.band.as_ref()),
        (MixBy::Service, |role| role.service.as_ref()),
    ];
    let tells_apart = |(by, label): (MixBy, Label)| {
        let different: BTreeSet<&String> = plan.roles.iter().filter_map(label).collect();
        (different.len() > 1).then_some(by)
    };
    let by_role = (plan.roles.len() > 1).then_some(MixBy::Role);
    labels.into_iter().find_map(tells_apart).or(by_role)
}

fn table(plan: &Plan, of: &SkillMix, heading: &str, unit: Unit) -> YearTable {
    let figures = |group: &MixGroup| match unit {
        Unit::Heads => group.heads.clone(),
        Unit::Wte => group.wte.clone(),
    };
    let precision = Precision::of_scope(of.groups.iter().flat_map(figures));
    let row = |group: &MixGroup| {
        let cells = figures(group).into_iter().map(|figure| people(figure, precision));
        YearRow::new(super::shortened(&group.name, 120), cells.collect())
    };
    let kind = match of.by {
        MixBy::Role => "Role",
        MixBy::Band => "Band",
        MixBy::StaffGroup => "Staff group",
        MixBy::Service => "Service",
    };
    YearTable {
        heading: heading.to_owned(),
        figures: "In post on the baseline and on 31 March of each year.".to_owned(),
        rows_are: kind.to_owned(),
        columns: year_columns(plan.baseline_year()..=plan.last_year()),
        rows: of.groups.iter().map(row).collect(),
    }
}
