//! The year step: departures, arrivals, leavers, closing.

use crate::results::MovesOf;

use super::number::Number;
use super::pathways::{self, Journey, Kind, Passage, Pathway};
use super::roles::{LeverInputs, LeverSeries, RoleInputs, RoleSeries};

/// Told what happens as the years go by, and takes of it what it needs.
pub trait Watch<N: Number> {
    /// The pathways before the first year, with who is away on them.
    fn begun(&mut self, journeys: &[Journey<N>]);

    /// Those who want to leave the role at this place in the year at place `t` are more than can go.
    fn scaled(&mut self, t: usize, place: usize, what: MovesOf, wanted: N, available: N);

    /// One pathway moved on by a year: how many set out, what came of it, who is away now.
    fn passed(&mut self, nth: usize, set_out: N, passage: &Passage<N>, journey: &Journey<N>);

    /// A year closes, for one role after another; it is worked out as it is gone through, so all of
    /// it has to be.
    fn closes<'y>(&mut self, t: usize, roles: impl Iterator<Item = RoleStep<'y, N>>);

    /// A year has closed, of these inputs of every role.
    fn closed(&mut self, t: usize, inputs: &[RoleInputs<N>], levers: &[LeverInputs<N>]);
}

/// Projects a scenario through every year.
pub fn every_year<'m, N: Number>(
    years: usize,
    roles: &'m RoleSeries<N>,
    levers: &LeverSeries<N>,
    pathways: impl Iterator<Item = &'m Pathway<N>> + Clone,
    watch: &mut impl Watch<N>,
) {
    let mut away = Vec::new();
    let mut journeys = pathways::begin_all(pathways, roles, &mut away);
    watch.begun(&journeys);
    let mut in_post: Vec<N> = roles.baseline.iter().map(|&heads| heads.into()).collect();
    let mut flows = vec![Flows::default(); in_post.len()];
    for t in 0..years {
        let inputs = roles.year(t);
        flows.fill(Flows::default());
        count_wanted(&journeys, t, &mut flows);
        for (place, ((flow, input), opening)) in
            flows.iter_mut().zip(inputs).zip(&in_post).enumerate()
        {
            let mut scaled =
                |what, wanted, available| watch.scaled(t, place, what, wanted, available);
            limit_departures(flow, input, *opening, &mut scaled);
        }
        pass_pathways(&mut journeys, t, inputs, &mut flows, watch);
        let everyone = flows.iter().zip(inputs).zip(levers.year(t)).zip(&mut in_post);
        watch.closes(
            t,
            everyone.map(|(((flow, input), lever), in_post)| {
                let step = RoleStep::of(flow, input, lever, *in_post);
                *in_post = step.closing;
                step
            }),
        );
        watch.closed(t, inputs, levers.year(t));
    }
}

/// What pathways and transfers do to a role in one year.
#[derive(Debug, Clone, Copy, Default)]
pub struct Flows<N = f64> {
    /// Service transfers, net, scaled.
    pub transferred: N,
    /// The factor by which usual departures are scaled.
    usual_factor: N,
    /// The factor by which the levers' departures are scaled.
    lever_factor: N,
    /// Usual pathways.
    pub usual: Moves<N>,
    /// Programmes of the scenario's Build.
    pub build: Moves<N>,
    /// Routes of the scenario's Bounce.
    pub bounce: Moves<N>,
    /// Employed learners on their way into the role at the year's end.
    pub in_training: N,
    /// What of them counts as capacity.
    pub productive: N,
}

/// What the pathways of one kind do to a role in one year.
#[derive(Debug, Clone, Copy, Default)]
pub struct Moves<N = f64> {
    /// Arrive in it.
    pub arrivals: N,
    /// Come back to it.
    pub returns: N,
    /// Leave it, after any scaling.
    pub departures: N,
}

impl<N: Number> Moves<N> {
    /// Arrivals and returns less departures.
    pub fn net(&self) -> N {
        self.arrivals + self.returns - self.departures
    }
}

impl<N: Number> Flows<N> {
    fn of(&mut self, kind: Kind) -> &mut Moves<N> {
        match kind {
            Kind::Usual => &mut self.usual,
            Kind::Build => &mut self.build,
            Kind::Bounce => &mut self.bounce,
        }
    }

    /// The factor by which departures of a kind are scaled.
    fn factor(&self, kind: Kind) -> N {
        match kind {
            Kind::Usual => self.usual_factor,
            Kind::Build | Kind::Bounce => self.lever_factor,
        }
    }
}

/// Adds up, by role, how many want to leave for a pathway.
fn count_wanted<N: Number>(journeys: &[Journey<N>], t: usize, flows: &mut [Flows<N>]) {
    for journey in journeys {
        let pathway = journey.pathway;
        if let Some(flow) = pathway.from.and_then(|place| flows.get_mut(place)) {
            flow.of(pathway.kind).departures += journey.wanted(t);
        }
    }
}

/// Scales departures to those who would still be in post at the year's end: transfers out first,
/// then usual moves, then the levers'.
fn limit_departures<N: Number>(
    flow: &mut Flows<N>,
    input: &RoleInputs<N>,
    opening: N,
    scaled: &mut impl FnMut(MovesOf, N, N),
) {
    let (none, all) = (N::from(0.0), N::from(1.0));
    let mut left = opening * input.exit.stay_to_mid_year;
    let mut take = |what: MovesOf, wanted: N| {
        if wanted.is_at_most(left) {
            left -= wanted;
            return all;
        }
        scaled(what, wanted, left);
        let factor = wanted.at_most(left, all, left / wanted);
        left = wanted.at_most(left, left - wanted, none);
        factor
    };
    flow.transferred = if input.transfers < 0.0 {
        let out = N::from(-input.transfers);
        none - out * take(MovesOf::Transfer, out)
    } else {
        N::from(input.transfers)
    };
    flow.usual_factor = take(MovesOf::Usual, flow.usual.departures);
    flow.lever_factor = take(MovesOf::Lever, flow.build.departures + flow.bounce.departures);
    flow.usual.departures *= flow.usual_factor;
    flow.build.departures *= flow.lever_factor;
    flow.bounce.departures *= flow.lever_factor;
}

/// Moves every pathway on by a year and books arrivals, returns and learners with their roles.
fn pass_pathways<N: Number>(
    journeys: &mut [Journey<N>],
    t: usize,
    inputs: &[RoleInputs<N>],
    flows: &mut [Flows<N>],
    watch: &mut impl Watch<N>,
) {
    for (nth, journey) in journeys.iter_mut().enumerate() {
        let pathway = journey.pathway;
        let left = pathway.from.and_then(|place| flows.get(place));
        let factor = left.map_or(N::from(1.0), |flow| flow.factor(pathway.kind));
        let set_out = journey.wanted(t) * factor;
        let passage = journey.pass(t, set_out, inputs);
        watch.passed(nth, set_out, &passage, journey);
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

/// What becomes of one role in one year, with all that it comes of.
pub struct RoleStep<'y, N = f64> {
    /// Pathways and transfers.
    pub flow: &'y Flows<N>,
    /// What the role brings to the year.
    pub input: &'y RoleInputs<N>,
    /// What the levers without a pathway ask for.
    pub lever: &'y LeverInputs<N>,
    /// In post on 1 April.
    pub opening: N,
    /// Arrivals less departures of business as usual.
    pub base_net: N,
    /// Leavers had nobody been kept.
    pub leavers_before_bind: N,
    /// Kept by Bind.
    pub kept: N,
    /// Leavers.
    pub leavers: N,
    /// In post on 31 March.
    pub closing: N,
    /// Borrowed, or seconded out where negative.
    pub borrow: N,
}

impl<'y, N: Number> RoleStep<'y, N> {
    /// Leavers, those kept, closing. Inlined, so that whoever watches takes only what it needs.
    #[inline(always)]
    fn of(
        flow: &'y Flows<N>,
        input: &'y RoleInputs<N>,
        lever: &'y LeverInputs<N>,
        opening: N,
    ) -> Self {
        let none = N::from(0.0);
        let base_net = N::from(input.usual_joiners) + flow.transferred + flow.usual.net();
        let net = base_net + lever.bought + flow.build.net() + flow.bounce.net();
        let exposed = opening + net / N::from(2.0);
        let leavers_before_bind = input.exit.share * exposed;
        let kept = lever.kept_wanted(leavers_before_bind).min(leavers_before_bind);
        let leavers = leavers_before_bind - kept;
        let closing = (opening + net - leavers).max(none);
        // At most those in post at the year's end can be seconded out.
        let borrow = (-lever.borrowed).at_most(closing, lever.borrowed, none - closing);
        Self {
            flow,
            input,
            lever,
            opening,
            base_net,
            leavers_before_bind,
            kept,
            leavers,
            closing,
            borrow,
        }
    }

    /// In post, Borrow and the productive share of employed learners, in heads.
    #[inline(always)]
    pub fn capacity(&self) -> N {
        self.closing + self.borrow + self.flow.productive
    }
}
