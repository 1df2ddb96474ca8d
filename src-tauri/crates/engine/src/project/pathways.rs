//! Build and Bounce as one mechanism: people set out, some arrive, the rest come back or were
//! never ours.

use crate::plan::{Bounce, Build, Flow, Plan, Share};

use super::rates::{Exit, whole_power};
use super::roles::{Places, RoleInputs, RoleSeries};

/// Who set a pathway up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// It goes on anyway.
    Usual,
    /// A scenario's lever.
    Lever,
}

impl Owner {
    fn kind(self, lever: Kind) -> Kind {
        match self {
            Self::Usual => Kind::Usual,
            Self::Lever => lever,
        }
    }
}

/// What a pathway counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It goes on anyway.
    Usual,
    /// A programme of a scenario's Build.
    Build,
    /// A route of a scenario's Bounce.
    Bounce,
}

/// A pathway with its names resolved to places.
#[derive(Debug, Clone)]
pub struct Pathway {
    /// What it counts as.
    pub kind: Kind,
    /// The role people leave.
    pub from: Option<usize>,
    /// The role they arrive in; none lets them go.
    pub to: Option<usize>,
    /// Years from start to arrival.
    pub duration: usize,
    /// Share of those still here that arrives: those who finish and join.
    pub arrive_share: f64,
    /// Share of those still here that finishes. Drop-outs from outside have gone by then.
    pub finish_share: f64,
    /// Share that stays on the programme from year to year, where they come from outside.
    pub yearly_stay: f64,
    /// Whether learners count as in training.
    pub employed: bool,
    /// Share of an employed learner that counts as capacity.
    pub productive_share: f64,
    /// Cohorts that set out before the first year and had not arrived by then.
    pub before: usize,
    /// People who want to set out, by cohort: `before` earlier ones, then one a year.
    pub starts: Vec<f64>,
}

/// The pathways of a valid plan or scenario, with cohorts resolved.
pub fn resolve(
    build: &[Build],
    bounce: &[Bounce],
    owner: Owner,
    plan: &Plan,
    places: &Places,
) -> Vec<Pathway> {
    let place = |id: &str| places.get(id).copied();
    let share = |share: Option<Share>, absent: f64| share.map_or(absent, |s| s.value());
    let programmes = build.iter().map(|row| {
        let duration = row.duration_years.unwrap_or(0) as usize;
        let yearly_stay = 1.0 - share(row.annual_drop_out, 0.0);
        let from = row.from.as_deref().and_then(place);
        let join = share(row.join_rate, 1.0);
        let (before, starts) = cohorts(plan, duration, |year| row.starts.at(year, plan.first_year));
        let finish_share = match from {
            Some(_) => whole_power(yearly_stay, duration),
            None => 1.0,
        };
        Pathway {
            kind: owner.kind(Kind::Build),
            from,
            to: place(&row.to),
            duration,
            arrive_share: finish_share * join,
            finish_share,
            yearly_stay,
            employed: row.employed.unwrap_or(from.is_some()),
            productive_share: share(row.productive_share, 0.0),
            before,
            starts,
        }
    });
    let routes = bounce.iter().map(|row| {
        let duration = row.duration_years.unwrap_or(0) as usize;
        let earlier = Flow::ByYear(row.moves_before.clone());
        let (before, starts) = cohorts(plan, duration, |year| {
            row.moves.at(year, plan.first_year) + earlier.at(year, plan.first_year)
        });
        let completion = share(row.completion, 1.0);
        Pathway {
            kind: owner.kind(Kind::Bounce),
            from: place(&row.from),
            to: row.to.as_deref().and_then(place),
            duration,
            arrive_share: completion,
            finish_share: completion,
            yearly_stay: 1.0,
            employed: true,
            productive_share: share(row.productive_share, 0.0),
            before,
            starts,
        }
    });
    programmes.chain(routes).collect()
}

/// Starts by cohort, and how many cohorts lie before the first year. Earlier ones than those that
/// arrive in the first year have arrived and are in the baseline.
fn cohorts(plan: &Plan, duration: usize, starts: impl Fn(i32) -> f64) -> (usize, Vec<f64>) {
    let first = plan.first_year - duration as i32;
    (duration, (first..=plan.last_year()).map(starts).collect())
}

/// A pathway on its way through the years: who of each cohort is away.
pub struct Journey<'a> {
    /// The pathway.
    pub pathway: &'a Pathway,
    /// People of each cohort still here and away at the last year's end.
    away: &'a mut [f64],
}

/// The journeys of every pathway at the start of the first year. `away` is where they keep who is
/// away; one stretch for all, since many small ones cost more than the year step itself.
pub fn begin_all<'a, 'm: 'a>(
    pathways: impl Iterator<Item = &'m Pathway> + Clone,
    roles: &RoleSeries,
    away: &'a mut Vec<f64>,
) -> Vec<Journey<'a>> {
    away.resize(pathways.clone().map(|pathway| pathway.starts.len()).sum(), 0.0);
    let mut rest = away.as_mut_slice();
    let begin = |pathway: &'m Pathway| {
        let own = rest.split_off_mut(..pathway.starts.len()).unwrap_or_default();
        Journey::begin(pathway, roles, own)
    };
    pathways.map(begin).collect()
}

/// What a pathway does to its roles in one year.
#[derive(Debug, Clone, Copy, Default)]
pub struct Passage {
    /// Still here of the cohort whose time is up, who arrive, come back or were never ours.
    pub here: f64,
    /// Arrive in `to`.
    pub arrivals: f64,
    /// Come back to `from`.
    pub returns: f64,
    /// Employed learners at the year's end.
    pub in_training: f64,
}

impl<'a> Journey<'a> {
    /// A pathway at the start of the first year. Before it, people left as in the first year.
    fn begin(pathway: &'a Pathway, roles: &RoleSeries, away: &'a mut [f64]) -> Self {
        let stay = pathway.stay(roles_exit(pathway, roles.year(0)));
        for cohort in 0..pathway.before {
            let years_since = pathway.before - 1 - cohort;
            let set_out = pathway.starts.get(cohort).copied().unwrap_or(0.0);
            if let Some(slot) = away.get_mut(cohort) {
                *slot = set_out * stay.first * whole_power(stay.later, years_since);
            }
        }
        Self { pathway, away }
    }

    /// People of each cohort still here and away at the last year's end. A cohort whose time was up
    /// keeps its last figure.
    pub fn away(&self) -> &[f64] {
        self.away
    }

    /// How many want to set out in the year at this place.
    pub fn wanted(&self, t: usize) -> f64 {
        self.pathway.starts.get(self.pathway.before + t).copied().unwrap_or(0.0)
    }

    /// Sends `set_out` people on their way in the year at this place, and says who arrives, who
    /// comes back and who is in training at its end.
    pub fn pass(&mut self, t: usize, set_out: f64, inputs: &[RoleInputs]) -> Passage {
        let pathway = self.pathway;
        if pathway.to.is_none() {
            return Passage::default();
        }
        let stay = pathway.stay(roles_exit(pathway, inputs));
        let today = pathway.before + t;
        let here = if pathway.duration == 0 {
            set_out
        } else {
            // The cohort arriving this year leaves like the rest, up to the middle of the year.
            self.away.get(t).copied().unwrap_or(0.0) * stay.last
        };
        let mut in_training = 0.0;
        if pathway.duration > 0 {
            for away in self.away.iter_mut().take(today).skip(t + 1) {
                *away *= stay.later;
                in_training += *away;
            }
            if let Some(slot) = self.away.get_mut(today) {
                *slot = set_out * stay.first;
                in_training += *slot;
            }
        }
        Passage {
            here,
            arrivals: here * pathway.arrive_share,
            returns: match pathway.from {
                Some(_) => here * (1.0 - pathway.arrive_share),
                None => 0.0,
            },
            in_training: if pathway.employed { in_training } else { 0.0 },
        }
    }
}

/// The share of a cohort that stays through its first year, a year between, and the part of the
/// last year before it arrives.
struct Stay {
    first: f64,
    later: f64,
    last: f64,
}

impl Pathway {
    /// With a `from`, people away leave like those they left behind, before Bind; without, they
    /// drop out of the programme once a year, and the last year's drop-outs have gone by its end.
    fn stay(&self, exit: Option<Exit>) -> Stay {
        match exit {
            Some(exit) => {
                Stay { first: exit.stay_half, later: exit.stay, last: exit.stay_to_mid_year }
            }
            None => Stay { first: self.yearly_stay, later: self.yearly_stay, last: 1.0 },
        }
    }
}

fn roles_exit(pathway: &Pathway, inputs: &[RoleInputs]) -> Option<Exit> {
    pathway.from.and_then(|place| inputs.get(place)).map(|input| input.exit)
}
