//! Build and Bounce: one stock for each year of a pathway.
//!
//! The model's one mechanism: people set out, those away leave like the role they left (or drop out
//! of a programme they joined from outside), and in the year their time is up a share of those
//! still here arrives and the others come back.

use fivefold_engine::plan::{Bounce, Build, Evidence, Flow, Share, Year};

use super::About;
use super::comment::{evidence, safe};
use super::equation::{Equations, Unit, sum};
use super::names::numbered;
use super::numbers::number;

/// Whose pathway it is, for the sums of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It goes on anyway.
    Usual,
    /// A programme of the scenario's Build.
    Build,
    /// A route of the scenario's Bounce.
    Bounce,
}

/// A pathway with its roles as places.
#[derive(Debug)]
pub struct Pathway<'a> {
    /// What its variables begin with: `Build 1`.
    pub name: String,
    /// Whose it is.
    pub kind: Kind,
    /// The role they leave.
    pub from: Option<usize>,
    /// The role they arrive in; none lets them go.
    pub to: Option<usize>,
    /// Whether learners count as in training.
    pub employed: bool,
    title: String,
    years: u32,
    set_out: SetOut<'a>,
    drop_out: Option<f64>,
    joins: f64,
    productive_share: f64,
    evidence: Option<&'a Evidence>,
}

/// Who wants to set out, by year.
#[derive(Debug)]
enum SetOut<'a> {
    Starts(&'a Flow),
    Moves(&'a Bounce),
}

impl SetOut<'_> {
    fn at(&self, year: Year, first_year: Year) -> f64 {
        match self {
            Self::Starts(starts) => starts.at(year, first_year),
            Self::Moves(row) => {
                let earlier = row.moves_before.get(&year).copied().unwrap_or(0.0);
                row.moves.at(year, first_year) + earlier
            }
        }
    }
}

/// Every pathway of business as usual and of the scenario, in the engine's order.
pub fn of<'a>(about: &About<'a>) -> Vec<Pathway<'a>> {
    let (usual, levers) = (&about.plan.usual, &about.scenario.levers);
    let usual_build = usual.build.iter().enumerate();
    let usual_bounce = usual.bounce.iter().enumerate();
    let build = levers.build.iter().enumerate();
    let bounce = levers.bounce.iter().enumerate();
    let mut all: Vec<Pathway> = Vec::new();
    all.extend(usual_build.map(|(n, row)| programme(about, Kind::Usual, "Usual Build ", n, row)));
    all.extend(usual_bounce.map(|(n, row)| route(about, Kind::Usual, "Usual Bounce ", n, row)));
    all.extend(build.map(|(n, row)| programme(about, Kind::Build, "Build ", n, row)));
    all.extend(bounce.map(|(n, row)| route(about, Kind::Bounce, "Bounce ", n, row)));
    all
}

fn programme<'a>(
    about: &About<'a>,
    kind: Kind,
    named: &str,
    place: usize,
    row: &'a Build,
) -> Pathway<'a> {
    let from = row.from.as_deref().and_then(|id| about.place(id));
    Pathway {
        name: numbered(named, place, row.name.as_deref().unwrap_or_default()),
        kind,
        from,
        to: about.place(&row.to),
        employed: row.employed.unwrap_or(from.is_some()),
        title: row.name.clone().unwrap_or_else(|| "A training programme".to_owned()),
        years: row.duration_years.unwrap_or(0),
        set_out: SetOut::Starts(&row.starts),
        drop_out: Some(value(row.annual_drop_out, 0.0)),
        joins: value(row.join_rate, 1.0),
        productive_share: value(row.productive_share, 0.0),
        evidence: row.evidence.as_ref(),
    }
}

fn route<'a>(
    about: &About<'a>,
    kind: Kind,
    named: &str,
    place: usize,
    row: &'a Bounce,
) -> Pathway<'a> {
    Pathway {
        name: numbered(named, place, ""),
        kind,
        from: about.place(&row.from),
        to: row.to.as_deref().and_then(|id| about.place(id)),
        employed: true,
        title: "A move".to_owned(),
        years: row.duration_years.unwrap_or(0),
        set_out: SetOut::Moves(row),
        drop_out: None,
        joins: value(row.completion, 1.0),
        productive_share: value(row.productive_share, 0.0),
        evidence: row.evidence.as_ref(),
    }
}

fn value(share: Option<Share>, absent: f64) -> f64 {
    share.map_or(absent, |share| share.value())
}

/// The equations of a pathway.
pub fn write(about: &About, pathway: &Pathway, equations: &mut Equations) {
    let name = &pathway.name;
    let named = |place: Option<usize>, otherwise: &str| match place.map(|p| about.plan.roles.get(p))
    {
        Some(Some(role)) => safe(&role.name),
        _ => otherwise.to_owned(),
    };
    let from = named(pathway.from, "outside");
    let to = named(pathway.to, "nowhere, they are let go");
    let behind = evidence(pathway.evidence);
    equations.group(name, &format!("{}: from {from} to {to}.{behind}", safe(&pathway.title)));
    departures(about, pathway, equations);
    if pathway.to.is_some() {
        shares(pathway, equations);
        stages(about, pathway, equations);
        ends(about, pathway, equations);
    }
}

/// Who wants to set out and who does.
fn departures(about: &About, pathway: &Pathway, equations: &mut Equations) {
    let (name, first) = (&pathway.name, about.plan.first_year);
    let starts = about.yearly(|t| pathway.set_out.at(first + t as Year, first));
    let comment = "How many the plan wants to set out in the year.";
    equations.equation(&format!("{name} starts"), Unit::People, &starts, comment);
    let (set_out, comment) = match pathway.from.map(|place| about.role(place)) {
        Some(role) if pathway.kind == Kind::Usual => (
            format!("{name} starts * {role} usual moves factor"),
            "Who sets out: as many as there are people to go, after service transfers.",
        ),
        Some(role) => (
            format!("{name} starts * {role} lever moves factor"),
            "Who sets out: as many as there are people to go, after transfers and usual moves.",
        ),
        None => (format!("{name} starts"), "Who sets out. They come from outside."),
    };
    equations.equation(&format!("{name} set out"), Unit::People, &set_out, comment);
}

/// The share of those still here at the end that arrives.
fn shares(pathway: &Pathway, equations: &mut Equations) {
    let (name, joins) = (&pathway.name, number(pathway.joins));
    let arriving = format!("{name} arriving share");
    let Some(drop_out) = pathway.drop_out else {
        let comment = "The share of those still here that completes; the others come back.";
        return equations.equation(&arriving, Unit::None, &joins, comment);
    };
    let comment = "The share that drops out each year.";
    equations.equation(&format!("{name} drop out"), Unit::None, &number(drop_out), comment);
    let comment = "The share of those who finish that joins.";
    equations.equation(&format!("{name} join rate"), Unit::None, &joins, comment);
    let (share, comment) = match (pathway.from, pathway.years) {
        (Some(_), years @ 1..) => (
            format!("(1 - {name} drop out) ^ {years} * {name} join rate"),
            "Those who never dropped out, and of them those who join; the others come back.",
        ),
        _ => (format!("{name} join rate"), "Drop-outs have gone by then, so those who join."),
    };
    equations.equation(&arriving, Unit::None, &share, comment);
}

/// A stock for each year of it, holding at 1 April who is still here of those who set out that many
/// years ago.
fn stages(about: &About, pathway: &Pathway, equations: &mut Equations) {
    let (name, first) = (&pathway.name, about.plan.first_year);
    let (first_stay, later_stay) = stays(about, pathway);
    for stage in 1..=pathway.years {
        let (into, comment) = match stage {
            1 => (
                format!("{name} set out * {first_stay}"),
                "Still on it at the end of the year in which they set out.".to_owned(),
            ),
            _ => (
                format!("{name} in year {} * {later_stay}", stage - 1),
                format!("Still on it at the end of year {stage} since they set out."),
            ),
        };
        equations.equation(&format!("{name} into year {stage}"), Unit::People, &into, &comment);
        let before = pathway.set_out.at(first - stage as Year, first);
        let later = (1..stage).map(|_| format!(" * {later_stay}")).collect::<String>();
        let already = match before {
            0.0 => "0".to_owned(),
            people => format!("{} * {first_stay}{later}", number(people)),
        };
        let stock = format!(
            "INTEG(({name} into year {stage} - {name} in year {stage}) / one year, {already})"
        );
        let comment = format!(
            "On it on 1 April, {stage} of {} years after they set out. All go on within the year, \
             so that the stock becomes those who come into it. It begins with those who set out \
             before the first year and are still here.",
            pathway.years
        );
        equations.equation(&format!("{name} in year {stage}"), Unit::People, &stock, &comment);
    }
}

/// The shares that stay through the first year and through a later one.
fn stays(about: &About, pathway: &Pathway) -> (String, String) {
    match pathway.from.map(|place| about.role(place)) {
        Some(role) => (format!("{role} stays half a year"), format!("{role} stays the year")),
        None => {
            let stays = format!("(1 - {} drop out)", pathway.name);
            (stays.clone(), stays)
        }
    }
}

/// Who arrives, who comes back, and who is learning at the year's end.
fn ends(about: &About, pathway: &Pathway, equations: &mut Equations) {
    let (name, years) = (&pathway.name, pathway.years);
    let (here, comment) = match (years, pathway.from.map(|place| about.role(place))) {
        (0, _) => (format!("{name} set out"), "They arrive in the year they set out."),
        (_, Some(role)) => (
            format!("{name} in year {years} * {role} stays to mid year"),
            "Still here of those whose time is up: they arrive in mid-year.",
        ),
        (_, None) => (
            format!("{name} in year {years}"),
            "Still on it of those whose time is up; the last year's drop-outs have gone.",
        ),
    };
    equations.equation(&format!("{name} still here"), Unit::People, &here, comment);
    let arrive = format!("{name} still here * {name} arriving share");
    equations.equation(&format!("{name} arrivals"), Unit::People, &arrive, "Who arrives.");
    if pathway.from.is_some() {
        let back = format!("{name} still here * (1 - {name} arriving share)");
        let comment = "Who comes back to the role they left.";
        equations.equation(&format!("{name} returns"), Unit::People, &back, comment);
    }
    if pathway.employed {
        let learning = sum((1..=years).map(|stage| format!("{name} into year {stage}")));
        let comment = "Employed learners on 31 March.";
        equations.equation(&format!("{name} learners"), Unit::People, &learning, comment);
        let share = number(pathway.productive_share);
        let comment = "The share of an employed learner that counts as capacity.";
        equations.equation(&format!("{name} productive share"), Unit::None, &share, comment);
    }
}
