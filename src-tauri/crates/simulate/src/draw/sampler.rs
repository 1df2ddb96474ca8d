//! The values of every rate in doubt in a block of draws.
//!
//! In each draw all rates of a kind share a normal variable F, and each has one of its own, E. With rho
//! the kind's correlation, z = sqrt(rho) F + sqrt(1 - rho) E is normal too, and any two rates' z
//! correlate by rho. The value is the quantile of the rate's PERT distribution that z is of the normal
//! one.

use std::collections::BTreeMap;
use std::sync::Arc;

use fivefold_engine::Plan;
use fivefold_engine::plan::{Levers, RateKind};
use fivefold_engine::project::{LANES, Lanes, RateInDoubt};

use super::BLOCK;
use super::stream::Stream;
use crate::quantile::PertQuantile;
use crate::question::DoubtQuestion;

/// Draws the rates in doubt of a scenario.
pub struct Sampler {
    /// The kinds in doubt, each with what its rates share.
    kinds: Vec<Kind>,
    rates: Vec<Rate>,
}

struct Kind {
    shared: Stream,
    /// sqrt(rho), the weight of what is shared, and sqrt(1 - rho), that of what is not.
    weights: (f64, f64),
}

struct Rate {
    own: Stream,
    /// The place of its kind.
    kind: usize,
    low: f64,
    width: f64,
    /// None where low and high are the same.
    quantile: Option<Arc<PertQuantile>>,
}

impl Sampler {
    /// Of these rates of a plan's scenario, with the question's seed and correlations.
    pub fn of(
        plan: &Plan,
        levers: &Levers,
        rates: &[RateInDoubt],
        question: &DoubtQuestion,
    ) -> Self {
        let mut kinds = Vec::new();
        let mut places: BTreeMap<RateKind, usize> = BTreeMap::new();
        // Rates with the likely figure at the same place between low and high have one shape.
        let mut shapes: BTreeMap<u64, Arc<PertQuantile>> = BTreeMap::new();
        let rates = rates
            .iter()
            .map(|rate| {
                let kind = *places.entry(rate.kind).or_insert_with(|| {
                    let rho = question.correlation_of(plan, rate.kind);
                    kinds.push(Kind {
                        shared: Stream::shared(question.seed, rate.kind),
                        weights: (rho.sqrt(), (1.0 - rho).sqrt()),
                    });
                    kinds.len() - 1
                });
                let width = rate.range.high - rate.range.low;
                let quantile = (width > 0.0).then(|| {
                    let t = (rate.range.likely - rate.range.low) / width;
                    let shape = shapes.entry(t.to_bits());
                    shape.or_insert_with(|| Arc::new(PertQuantile::of(t))).clone()
                });
                let own = Stream::of_rate(question.seed, rate.kind, rate.of, plan, levers);
                Rate { own, kind, low: rate.range.low, width, quantile }
            })
            .collect();
        Self { kinds, rates }
    }

    /// The values in the block of draws that begins with this one: every rate's in the first lanes,
    /// then in the next.
    pub fn fill(&self, first: usize, values: &mut Vec<Lanes>) {
        let shared: Vec<Vec<f64>> = self
            .kinds
            .iter()
            .map(|kind| kind.shared.normals(first).take(BLOCK).collect())
            .collect();
        values.clear();
        values.resize(self.rates.len() * (BLOCK / LANES), Lanes::default());
        for (nth, rate) in self.rates.iter().enumerate() {
            let slots = values.iter_mut().skip(nth).step_by(self.rates.len());
            let lanes = slots.flat_map(|Lanes(lanes)| lanes);
            let Some(quantile) = &rate.quantile else {
                lanes.for_each(|lane| *lane = rate.low);
                continue;
            };
            let Some((kind, shared)) = self.kinds.get(rate.kind).zip(shared.get(rate.kind)) else {
                continue;
            };
            let (of_shared, of_own) = kind.weights;
            for ((lane, shared), own) in lanes.zip(shared).zip(rate.own.normals(first)) {
                let z = of_shared * shared + of_own * own;
                *lane = rate.low + rate.width * quantile.at(z);
            }
        }
    }
}
