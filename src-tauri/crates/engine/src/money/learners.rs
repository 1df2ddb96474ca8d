//! How many people set out on each pathway, and how many are on it at the start of each of its
//! years, as the projection itself moved them on.

use crate::project::{Follower, Journey, Passage};

/// Who set out on one pathway and who was on it, by projected year.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Travellers {
    /// Who set out, after any scaling.
    pub set_out: Vec<f64>,
    /// Who was on it at the start of one of its years: those who set out, and those of earlier
    /// cohorts still on their way and not arriving this year.
    pub on_it: Vec<f64>,
}

/// Every pathway's travellers: usual programmes, usual moves, the scenario's programmes and routes.
#[derive(Debug, Default)]
pub(super) struct EveryPathway {
    /// By pathway.
    pub travellers: Vec<Travellers>,
    /// By pathway, who is on it at the start of the coming year besides those who set out in it.
    carried: Vec<f64>,
}

impl Follower for EveryPathway {
    fn begun(&mut self, journeys: &[Journey]) {
        self.travellers = vec![Travellers::default(); journeys.len()];
        self.carried = journeys.iter().map(|journey| on_their_way(journey, 0)).collect();
    }

    fn passed(&mut self, nth: usize, set_out: f64, _: &Passage, journey: &Journey) {
        let pathway = self.travellers.get_mut(nth).zip(self.carried.get_mut(nth));
        let Some((travellers, carried)) = pathway else { return };
        let starting = if journey.pathway.duration > 0 { set_out } else { 0.0 };
        travellers.set_out.push(set_out);
        travellers.on_it.push(starting + *carried);
        *carried = on_their_way(journey, travellers.set_out.len());
    }
}

/// Of those away at the end of the year before the one at place `t`, who does not arrive in it.
/// The cohort that arrives in it is the one at place `t`; later ones set out up to the year before.
fn on_their_way(journey: &Journey, t: usize) -> f64 {
    if journey.pathway.to.is_none() {
        return 0.0;
    }
    journey.away().iter().take(journey.pathway.before + t).skip(t + 1).sum()
}
