//! The year step: departures, arrivals, leavers, closing.

use crate::plan::{Plan, Year};
use crate::results::{Contributions, MovesOf, Notice, NoticeKind, RoleYear};

use super::follow::Follower;
use super::limits::{self, TOLERANCE};
use super::pathways::{self, Journey, Kind, Pathway};
use super::rates::Exit;
use super::roles::{LeverInputs, LeverSeries, RoleInputs, RoleSeries};

/// Projects a scenario through every year: rows by year then role, and the notices. Whoever follows
/// is told of every pathway's every year; the unit type asks for nothing.
pub fn every_year<'a, 'm>(
    plan: &'a Plan,
    roles: &'m RoleSeries,
    levers: &LeverSeries,
    pathways: impl Iterator<Item = &'m Pathway> + Clone,
    follower: &mut impl Follower,
) -> (Vec<RoleYear<'a>>, Vec<Notice<'a>>) {
    let mut away = Vec::new();
    let mut journeys = pathways::begin_all(pathways, roles, &mut away);
    follower.begun(&journeys);
    let mut notices = Vec::new();
    let mut rows = Vec::with_capacity(plan.roles.len() * plan.years as usize);
    let mut standing: Vec<Standing> = roles.baseline.iter().map(|&heads| heads.into()).collect();
    let mut flows = vec![Flows::default(); standing.len()];
    for (t, year) in plan.projected_years().enumerate() {
        let inputs = roles.year(t);
        flows.fill(Flows::default());
        count_wanted(&journeys, t, &mut flows);
        let everyone = plan.roles.iter().zip(&mut flows).zip(inputs).zip(&standing);
        for (((role, flow), input), state) in everyone {
            let mut scaled = |what, wanted, available| {
                notices.push(Notice {
                    kind: NoticeKind::MoreMovesThanPeople,
                    what: Some(what),
                    role: &role.id,
                    year,
                    wanted,
                    available,
                });
            };
            limit_departures(flow, input, state.in_post, &mut scaled);
        }
        pass_pathways(&mut journeys, t, inputs, &mut flows, follower);
        let everyone =
            plan.roles.iter().zip(&flows).zip(inputs).zip(levers.year(t)).zip(&mut standing);
        rows.extend(everyone.map(|((((role, flow), input), lever), state)| {
            close_year(&role.id, year, flow, input, lever, state)
        }));
        let rows_of_year = rows.iter().skip(t * plan.roles.len());
        for ((row, input), lever) in rows_of_year.zip(inputs).zip(levers.year(t)) {
            limits::note(row, input, lever, &mut notices);
        }
    }
    (rows, notices)
}

/// In post at a year's end, and what it is the sum of.
#[derive(Debug, Clone, Copy, Default)]
struct Standing {
    in_post: f64,
    contributions: Contributions,
}

impl From<f64> for Standing {
    fn from(heads: f64) -> Self {
        let contributions = Contributions { base: heads, ..Contributions::default() };
        Self { in_post: heads, contributions }
    }
}

/// What pathways and transfers do to a role in one year.
#[derive(Debug, Clone, Copy, Default)]
struct Flows {
    /// Service transfers, net, scaled.
    transferred: f64,
    /// The factor by which usual departures are scaled.
    usual_factor: f64,
    /// The factor by which the levers' departures are scaled.
    lever_factor: f64,
    usual: Moves,
    build: Moves,
    bounce: Moves,
    in_training: f64,
    productive: f64,
}

/// What the pathways of one kind do to a role in one year.
#[derive(Debug, Clone, Copy, Default)]
struct Moves {
    arrivals: f64,
    returns: f64,
    departures: f64,
}

impl Moves {
    fn net(&self) -> f64 {
        self.arrivals + self.returns - self.departures
    }
}

impl Flows {
    fn of(&mut self, kind: Kind) -> &mut Moves {
        match kind {
            Kind::Usual => &mut self.usual,
            Kind::Build => &mut self.build,
            Kind::Bounce => &mut self.bounce,
        }
    }

    /// The factor by which departures of a kind are scaled.
    fn factor(&self, kind: Kind) -> f64 {
        match kind {
            Kind::Usual => self.usual_factor,
            Kind::Build | Kind::Bounce => self.lever_factor,
        }
    }
}

/// Adds up, by role, how many want to leave for a pathway.
fn count_wanted(journeys: &[Journey], t: usize, flows: &mut [Flows]) {
    for journey in journeys {
        let pathway = journey.pathway;
        if let Some(flow) = pathway.from.and_then(|place| flows.get_mut(place)) {
            flow.of(pathway.kind).departures += journey.wanted(t);
        }
    }
}

/// Scales departures to those who would still be in post at the year's end: transfers out first,
/// then usual moves, then the levers'.
fn limit_departures(
    flow: &mut Flows,
    input: &RoleInputs,
    opening: f64,
    scaled: &mut impl FnMut(MovesOf, f64, f64),
) {
    let mut left = opening * input.exit.stay_to_mid_year;
    let mut take = |what: MovesOf, wanted: f64| {
        if wanted <= left {
            left -= wanted;
            return 1.0;
        }
        if wanted > left * (1.0 + TOLERANCE) {
            scaled(what, wanted, left);
        }
        let factor = left / wanted;
        left = 0.0;
        factor
    };
    flow.transferred = if input.transfers < 0.0 {
        let out = -input.transfers;
        0.0 - out * take(MovesOf::Transfer, out)
    } else {
        input.transfers
    };
    flow.usual_factor = take(MovesOf::Usual, flow.usual.departures);
    flow.lever_factor = take(MovesOf::Lever, flow.build.departures + flow.bounce.departures);
    flow.usual.departures *= flow.usual_factor;
    flow.build.departures *= flow.lever_factor;
    flow.bounce.departures *= flow.lever_factor;
}

/// Moves every pathway on by a year and books arrivals, returns and learners with their roles.
fn pass_pathways(
    journeys: &mut [Journey],
    t: usize,
    inputs: &[RoleInputs],
    flows: &mut [Flows],
    follower: &mut impl Follower,
) {
    for (nth, journey) in journeys.iter_mut().enumerate() {
        let pathway = journey.pathway;
        let left = pathway.from.and_then(|place| flows.get(place));
        let factor = left.map_or(1.0, |flow| flow.factor(pathway.kind));
        let set_out = journey.wanted(t) * factor;
        let passage = journey.pass(t, set_out, inputs);
        follower.passed(nth, set_out, &passage, journey);
        if let Some(flow) = pathway.to.and_then(|place| flows.get_mut(place)) {
            flow.of(pathway.kind).arrivals += passage.arrivals;
            flow.in_training += passage.in_training;
            flow.productive += passage.in_training * pathway.productive_share;
        }
        if let Some(flow) = pathway.from.and_then(|place| flows.get_mut(place)) {
            flow.of(pathway.kind).returns += passage.returns;
        }
    }
}

/// Leavers, those kept, closing, and the contributions that add up to it. Inlined, so that a row is
/// written where it stays.
#[inline(always)]
fn close_year<'a>(
    role: &'a str,
    year: Year,
    flow: &Flows,
    input: &RoleInputs,
    lever: &LeverInputs,
    state: &mut Standing,
) -> RoleYear<'a> {
    let opening = state.in_post;
    let base_net = input.usual_joiners + flow.transferred + flow.usual.net();
    let net = base_net + lever.bought + flow.build.net() + flow.bounce.net();
    let exposed = opening + net / 2.0;
    let leavers_before_bind = input.exit.share * exposed;
    let kept = lever.kept_wanted(leavers_before_bind).min(leavers_before_bind);
    let leavers = leavers_before_bind - kept;
    let closing = (opening + net - leavers).max(0.0);

    let Exit { stay, stay_half, .. } = input.exit;
    // At most those in post at the year's end can be seconded out.
    let borrow = if -lever.borrowed <= closing { lever.borrowed } else { 0.0 - closing };
    let last = state.contributions;
    let contributions = Contributions {
        base: last.base * stay + base_net * stay_half,
        buy: last.buy * stay + lever.bought * stay_half,
        build: last.build * stay + flow.build.net() * stay_half,
        bind: last.bind * stay + kept,
        bounce: last.bounce * stay + flow.bounce.net() * stay_half,
        borrow,
    };
    *state = Standing { in_post: closing, contributions };

    let in_post_wte = closing * input.wte_per_head;
    let capacity_heads = closing + borrow + flow.productive;
    RoleYear {
        role,
        year,
        opening,
        joined_usual: input.usual_joiners,
        transferred: flow.transferred,
        usual_moves_in: flow.usual.arrivals + flow.usual.returns,
        usual_moves_out: flow.usual.departures,
        joined_buy: lever.bought,
        joined_build: flow.build.arrivals,
        joined_bounce: flow.bounce.arrivals,
        returned: flow.build.returns + flow.bounce.returns,
        departures: flow.build.departures + flow.bounce.departures,
        leavers_before_bind,
        kept,
        leavers,
        closing,
        in_post_heads: closing,
        in_post_wte,
        average_heads: (opening + closing) / 2.0,
        borrow,
        in_training: flow.in_training,
        capacity_heads,
        capacity_wte: capacity_heads * input.wte_per_head,
        establishment_wte: input.establishment_wte,
        vacancy_wte: input.establishment_wte.map(|posts| posts - in_post_wte),
        contributions,
    }
}
