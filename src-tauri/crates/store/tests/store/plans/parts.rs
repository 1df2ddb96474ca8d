//! Random roles, transfers, targets, actions and notes.

use fivefold_engine::plan::{
    Action, ActionStatus, Activity, Amount, Basis, ChangeReason, EstablishmentChange,
    LeaverDefinition, Level, Lever, Measured, Note, PostsReadAs, Role, Scope, Target, TargetUnit,
    Transfer,
};

use super::{FIRST_YEAR, Random};

impl Random {
    pub fn role(&mut self, id: &str, years: u32) -> Role {
        use LeaverDefinition::{Nhs, Profession, Trust, Unspecified};
        Role {
            id: id.to_owned(),
            name: self.name(),
            staff_group: self.maybe(Self::text),
            service: self.maybe(Self::text),
            team: self.maybe(Self::text),
            band: self.maybe(Self::text),
            employer: self.maybe(Self::text),
            group: self.maybe(Self::text),
            occupation_code: self.maybe(Self::text),
            registered: self.maybe(|random| random.below(2) == 0),
            baseline_heads: self.maybe(Self::heads),
            baseline_wte: None,
            age_bands: self.age_bands(),
            wte_per_head: self.maybe(|random| {
                Amount::Series(random.series(years, |random| random.fraction().max(0.01)))
            }),
            leaver_rate: self.maybe(|random| random.rate(years)),
            leaver_definition: self
                .maybe(|random| random.one_of(&[Trust, Nhs, Profession, Unspecified])),
            leavers_counted: self.maybe(Self::leavers_counted),
            usual_joiners: self.maybe(|random| random.people(years)),
            joiners_counted: self.maybe(Self::joiners_counted),
            establishment_wte: self.maybe(Self::heads),
            pay_per_wte: self.maybe(Self::pounds),
            establishment_changes: self.some(3, |random| random.establishment_change(years)),
            as_imported: self.as_imported(years),
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    pub fn establishment_change(&mut self, years: u32) -> EstablishmentChange {
        use ChangeReason::{CostImprovement, Growth, Other, Transfer};
        EstablishmentChange {
            year: self.year(years),
            wte: self.heads(),
            reason: self.maybe(|random| random.one_of(&[Growth, CostImprovement, Transfer, Other])),
            evidence: self.maybe(Self::evidence),
        }
    }

    pub fn transfer(&mut self, roles: &[String], years: u32) -> Transfer {
        Transfer {
            role: self.one_of(roles),
            year: self.year(years),
            // A file keeps every bit of a number but the sign of a zero.
            heads: self.heads() * self.one_of(&[1.0, -1.0]) + 0.0,
            reason: self.maybe(Self::text),
            evidence: self.maybe(Self::evidence),
        }
    }

    pub fn scope(&mut self, roles: &[String]) -> Scope {
        let name = self.name();
        match self.below(9) {
            0 => Scope::All,
            1 => Scope::Role(self.one_of(roles)),
            2 => Scope::Roles(roles.to_vec()),
            3 => Scope::StaffGroup(name),
            4 => Scope::Service(name),
            5 => Scope::Team(name),
            6 => Scope::Band(name),
            7 => Scope::Employer(name),
            _ => Scope::Group(name),
        }
    }

    pub fn target(&mut self, roles: &[String]) -> Target {
        use PostsReadAs::{Establishment, Heads, Wte};
        let activity = self.maybe(|random| {
            let units_per_wte = random.heads() + 1.0;
            Activity {
                measure: random.name(),
                scale: random.maybe(Self::fraction).filter(|scale| *scale > 1e-6),
                units_per_wte,
                units_low: random.maybe(|_| units_per_wte / 2.0),
                units_high: random.maybe(|_| units_per_wte * 1.5),
                evidence: random.maybe(Self::evidence),
            }
        });
        let unit = match activity {
            Some(_) => Some(TargetUnit::Wte),
            None => self.maybe(|random| {
                random.one_of(&[TargetUnit::Heads, TargetUnit::Wte, TargetUnit::Posts])
            }),
        };
        Target {
            name: self.name(),
            framework: self.maybe(Self::text),
            scope: self.scope(roles),
            unit,
            posts_read_as: (unit == Some(TargetUnit::Posts))
                .then(|| self.one_of(&[Heads, Wte, Establishment])),
            basis: self.maybe(|random| random.one_of(&[Basis::Total, Basis::Increase])),
            values: self.by_year(FIRST_YEAR - 2, FIRST_YEAR + 12),
            local_share: self.maybe(Self::local_share),
            measured: self
                .maybe(|random| random.one_of(&[Measured::YearEnd, Measured::YearAverage])),
            counts_borrowed: self.maybe(|random| random.below(2) == 0),
            activity,
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }

    pub fn action(&mut self, roles: &[String]) -> Action {
        use ActionStatus::{Agreed, Done, Proposed, UnderWay};
        let is_of_the_system = self.below(3) == 0;
        Action {
            text: self.text(),
            owner: self.maybe(Self::text),
            due: self.maybe(|_| "2026-09-30".to_owned()),
            status: self.one_of(&[Proposed, Agreed, UnderWay, Done]),
            lever: (!is_of_the_system).then(|| self.one_of(&Lever::ALL)),
            system_lever: is_of_the_system.then(|| self.text()),
            year: self.maybe(|random| random.year(5)),
            people: self.maybe(Self::heads),
            approach: self.maybe(Self::text),
            level: self.maybe(|random| random.one_of(&Level::ALL)),
            accountable: self.maybe(Self::text),
            lead: self.maybe(Self::text),
            decision_by: self.maybe(|_| "2026-06-30".to_owned()),
            role: self.maybe(|random| random.one_of(roles)),
            evidence: self.maybe(Self::evidence),
        }
    }

    pub fn note(&mut self) -> Note {
        Note { heading: self.name(), text: self.text(), evidence: self.maybe(Self::evidence) }
    }
}
