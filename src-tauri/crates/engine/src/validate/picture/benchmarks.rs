//! Benchmarks, their peers and their standards.

use std::collections::HashSet;

use crate::plan::{Benchmark, BenchmarkMeasure, Picture};
use crate::validate::Check;

use super::MOST_BASE;

impl Check<'_> {
    pub(super) fn benchmarks(&mut self, picture: &Picture) {
        let mut seen = HashSet::new();
        for (place, benchmark) in picture.benchmarks.iter().enumerate() {
            let field = format!("picture.benchmarks[{place}]");
            self.own_name(&field, "A benchmark's name", &benchmark.name, &mut seen);
            self.benchmark(&field, benchmark);
        }
    }

    pub(super) fn benchmark(&mut self, field: &str, benchmark: &Benchmark) {
        let (name, measure) = (&benchmark.name, benchmark.measure);
        for (member, scope) in [("scope", &benchmark.scope), ("whole", &benchmark.whole)] {
            if let Some(scope) = scope {
                self.scope(&format!("{field}.{member}"), "benchmark", name, scope);
            }
        }
        match (measure.base_word(), &benchmark.base) {
            (Some(word), None) => self.refuse(
                format!("{field}.base"),
                None,
                format!("{name} compares {}; give the {word} of your area.", measure.words()),
            ),
            (None, Some(_)) => self.refuse(
                format!("{field}.base"),
                None,
                format!(
                    "{name} compares the {}, which is reckoned on nothing else; take the base away.",
                    measure.words(),
                ),
            ),
            (Some(word), base @ Some(_)) => {
                let what = format!("The {word} of {name}");
                self.yearly(&format!("{field}.base"), &what, base.as_ref(), MOST_BASE);
            }
            (None, None) => {}
        }
        if measure != BenchmarkMeasure::ShareOfWte && benchmark.whole.is_some() {
            self.refuse(
                format!("{field}.whole"),
                None,
                format!(
                    "{name} is no share of a whole; take the whole away, or compare a share of WTE."
                ),
            );
        }
        if let Some(year) = benchmark.year
            && year != self.plan.baseline_year()
        {
            self.within_horizon(&format!("{field}.year"), &format!("The benchmark {name}"), year);
        }
        let mut seen = HashSet::new();
        for (nth, peer) in benchmark.peers.iter().enumerate() {
            let field = format!("{field}.peers[{nth}]");
            self.own_name(&field, "A peer's name", &peer.name, &mut seen);
            self.measured(
                &field,
                &format!("{} of {}", measure.words(), peer.name),
                benchmark,
                peer.value,
            );
        }
        if let Some(standard) = &benchmark.standard {
            let field = format!("{field}.standard");
            self.name(&format!("{field}.name"), None, "A standard's name", &standard.name, false);
            self.measured(
                &field,
                &format!("What {} asks for", standard.name),
                benchmark,
                standard.value,
            );
            self.own_evidence(&field, standard.evidence.as_ref());
        }
        self.own_evidence(field, benchmark.evidence.as_ref());
    }

    pub(super) fn measured(&mut self, field: &str, what: &str, benchmark: &Benchmark, value: f64) {
        let field = format!("{field}.value");
        match benchmark.measure {
            BenchmarkMeasure::ShareOfWte => self.share_of(&field, what, Some(value)),
            BenchmarkMeasure::VacancyRate => {
                let must = "it must be from -100 % to 100 % (-1 to 1)";
                self.between(&field, what, value, -1.0, 1.0, must);
            }
            _ => self.count(&field, what, Some(value), MOST_BASE),
        }
    }
}
