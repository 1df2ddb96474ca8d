//! Build and Bounce as one mechanism: people set out, some arrive, the rest come back or were
//! never ours.

use crate::plan::{Bounce, Build, Flow, Plan, RateKind};

use super::in_doubt::{RateOf, Rates, share};
use super::number::Number;
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

    fn build(self, nth: usize) -> RateOf {
        match self {
            Self::Usual => RateOf::UsualBuild(nth),
            Self::Lever => RateOf::Build(nth),
        }
    }

    fn bounce(self, nth: usize) -> RateOf {
        match self {
            Self::Usual => RateOf::UsualBounce(nth),
            Self::Lever => RateOf::Bounce(nth),
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
pub struct Pathway<N = f64> {
    /// What it counts as.
    pub kind: Kind,
    /// The role people leave.
    pub from: Option<usize>,
    /// The role they arrive in; none lets them go.
    pub to: Option<usize>,
    /// Years from start to arrival.
    pub duration: usize,
    /// Share of those still here that arrives: those who finish and join.
    pub arrive_share: N,
    /// Share of those still here that finishes. Drop-outs from outside have gone by then.
    pub finish_share: N,
    /// Share that stays on the programme from year to year, where they come from outside.
    pub yearly_stay: N,
    /// Whether learners count as in training.
    pub employed: bool,
    /// Share of an employed learner that counts as capacity.
    pub productive_share: N,
    /// Cohorts that set out before the first year and had not arrived by then.
    pub before: usize,
    /// People who want to set out, by cohort: `before` earlier ones, then one a year.
    pub starts: Vec<f64>,
}

/// The pathways of a valid plan or scenario, with cohorts resolved.
pub fn resolve<N: Number>(
    build: &[Build],
    bounce: &[Bounce],
    owner: Owner,
    plan: &Plan,
    places: &Places,
    rates: &mut impl Rates<N>,
) -> Vec<Pathway<N>> {
    let place = |id: &str| places.get(id).copied();
    let mut pathways = Vec::with_capacity(build.len() + bounce.len());
    for (nth, row) in build.iter().enumerate() {
        let of = owner.build(nth);
        let duration = row.duration_years.unwrap_or(0) as usize;
        let drop_out = share(row.annual_drop_out, 0.0, RateKind::AnnualDropOut, of, rates);
        let yearly_stay = N::from(1.0) - drop_out;
        let from = row.from.as_deref().and_then(place);
        let join = share(row.join_rate, 1.0, RateKind::JoinRate, of, rates);
        let (before, starts) = cohorts(plan, duration, |year| row.starts.at(year, plan.first_year));
        let finish_share = match from {
            Some(_) => whole_power(yearly_stay, duration),
            None => N::from(1.0),
        };
        pathways.push(Pathway {
            kind: owner.kind(Kind::Build),
            from,
            to: place(&row.to),
            duration,
            arrive_share: finish_share * join,
            finish_share,
            yearly_stay,
            employed: row.employed.unwrap_or(from.is_some()),
            productive_share: share(
                row.productive_share,
                0.0,
                RateKind::ProductiveShare,
                of,
                rates,
            ),
            before,
            starts,
        });
    }
    for (nth, row) in bounce.iter().enumerate() {
        let of = owner.bounce(nth);
        let duration = row.duration_years.unwrap_or(0) as usize;
        let earlier = Flow::ByYear(row.moves_before.clone());
        let (before, starts) = cohorts(plan, duration, |year| {
            row.moves.at(year, plan.first_year) + earlier.at(year, plan.first_year)
        });
        let completion = share(row.completion, 1.0, RateKind::Completion, of, rates);
        pathways.push(Pathway {
            kind: owner.kind(Kind::Bounce),
            from: place(&row.from),
            to: row.to.as_deref().and_then(place),
            duration,
            arrive_share: completion,
            finish_share: completion,
            yearly_stay: N::from(1.0),
            employed: true,
            productive_share: share(
                row.productive_share,
                0.0,
                RateKind::ProductiveShare,
                of,
                rates,
            ),
            before,
            starts,
        });
    }
    pathways
}

/// Starts by cohort, and how many cohorts lie before the first year. Earlier ones than those that
/// arrive in the first year have arrived and are in the baseline.
fn cohorts(plan: &Plan, duration: usize, starts: impl Fn(i32) -> f64) -> (usize, Vec<f64>) {
    let first = plan.first_year - duration as i32;
    (duration, (first..=plan.last_year()).map(starts).collect())
}

/// A pathway on its way through the years: who of each cohort is away.
pub struct Journey<'a, N = f64> {
    /// The pathway.
    pub pathway: &'a Pathway<N>,
    /// People of each cohort still here and away at the last year's end.
    away: &'a mut [N],
}

/// The journeys of every pathway at the start of the first year. `away` is where they keep who is
/// away; one stretch for all, since many small ones cost more than the year step itself.
pub fn begin_all<'a, 'm: 'a, N: Number>(
    pathways: impl Iterator<Item = &'m Pathway<N>> + Clone,
    roles: &RoleSeries<N>,
    away: &'a mut Vec<N>,
) -> Vec<Journey<'a, N>> {
    away.resize(pathways.clone().map(|pathway| pathway.starts.len()).sum(), N::default());
    let mut rest = away.as_mut_slice();
    let begin = |pathway: &'m Pathway<N>| {
        let own = rest.split_off_mut(..pathway.starts.len()).unwrap_or_default();
        Journey::begin(pathway, roles, own)
    };
    pathways.map(begin).collect()
}

/// What a pathway does to its roles in one year.
#[derive(Debug, Clone, Copy, Default)]
pub struct Passage<N = f64> {
    /// Still here of the cohort whose time is up, who arrive, come back or were never ours.
    pub here: N,
    /// Arrive in `to`.
    pub arrivals: N,
    /// Come back to `from`.
    pub returns: N,
    /// Employed learners at the year's end.
    pub in_training: N,
}

impl<'a, N: Number> Journey<'a, N> {
    /// A pathway at the start of the first year. Before it, people left as in the first year.
    fn begin(pathway: &'a Pathway<N>, roles: &RoleSeries<N>, away: &'a mut [N]) -> Self {
        let stay = pathway.stay(roles_exit(pathway, roles.year(0)));
        for cohort in 0..pathway.before {
            let years_since = pathway.before - 1 - cohort;
            let set_out = pathway.starts.get(cohort).copied().unwrap_or(0.0);
            if let Some(slot) = away.get_mut(cohort) {
                *slot = N::from(set_out) * stay.first * whole_power(stay.later, years_since);
            }
        }
        Self { pathway, away }
    }

    /// People of each cohort still here and away at the last year's end. A cohort whose time was up
    /// keeps its last figure.
    pub fn away(&self) -> &[N] {
        self.away
    }

    /// How many want to set out in the year at this place.
    pub fn wanted(&self, t: usize) -> N {
        N::from(self.pathway.starts.get(self.pathway.before + t).copied().unwrap_or(0.0))
    }

    /// Sends `set_out` people on their way in the year at this place, and says who arrives, who
    /// comes back and who is in training at its end.
    pub fn pass(&mut self, t: usize, set_out: N, inputs: &[RoleInputs<N>]) -> Passage<N> {
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
            self.away.get(t).copied().unwrap_or_default() * stay.last
        };
        let mut in_training = N::default();
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
                Some(_) => here * (N::from(1.0) - pathway.arrive_share),
                None => N::default(),
            },
            in_training: if pathway.employed { in_training } else { N::default() },
        }
    }
}

/// The share of a cohort that stays through its first year, a year between, and the part of the
/// last year before it arrives.
struct Stay<N> {
    first: N,
    later: N,
    last: N,
}

impl<N: Number> Pathway<N> {
    /// With a `from`, people away leave like those they left behind, before Bind; without, they
    /// drop out of the programme once a year, and the last year's drop-outs have gone by its end.
    fn stay(&self, exit: Option<Exit<N>>) -> Stay<N> {
        match exit {
            Some(exit) => {
                Stay { first: exit.stay_half, later: exit.stay, last: exit.stay_to_mid_year }
            }
            None => Stay { first: self.yearly_stay, later: self.yearly_stay, last: N::from(1.0) },
        }
    }
}

fn roles_exit<N: Number>(pathway: &Pathway<N>, inputs: &[RoleInputs<N>]) -> Option<Exit<N>> {
    pathway.from.and_then(|place| inputs.get(place)).map(|input| input.exit)
}
