//! Random pictures of a service.

use fivefold_engine::plan::{
    AccessPoint, Answer, Area, AskedOf, Benchmark, BenchmarkMeasure, Competency, CompetencyHeld,
    CompetencyRequired, EquityGroup, Flow, FunctionCover, GroupShare, IntegratedModel, Peer,
    Picture, PictureList, PictureRow, ReadinessQuestion, Role, Setting, Standard, StatedNeed,
    Strand, StrandKind, Supervisor, Team, TeamCounts, TeamFunction, TeamKind, UniversalTraining,
    WorkingTime,
};

use super::{FIRST_YEAR, Random};

/// The lists of the picture.
const LISTS: [PictureList; 7] = [
    PictureList::Strands,
    PictureList::Teams,
    PictureList::Competencies,
    PictureList::Required,
    PictureList::Held,
    PictureList::Benchmarks,
    PictureList::Readiness,
];

impl Random {
    pub fn picture(&mut self, roles: &[Role], years: u32) -> Picture {
        let ids: Vec<String> = roles.iter().map(|role| role.id.clone()).collect();
        let competencies = self.some(3, |it| it.competency(&ids));
        let strands =
            StrandKind::ALL.into_iter().filter_map(|kind| self.maybe(|it| it.strand(kind)));
        let strands = strands.collect();
        // A role gives its time to one team alone, so that nobody gives more than there is.
        let mut free = ids.clone();
        let teams = (0..self.below(3)).map(|_| self.team(&mut free, years)).collect();
        let mut required = Vec::new();
        let mut held = Vec::new();
        for competency in &competencies {
            for role in roles {
                required.extend(self.maybe(|it| CompetencyRequired {
                    role: role.id.clone(),
                    competency: competency.id.clone(),
                    share: it.maybe(Self::fraction),
                    evidence: it.maybe(Self::evidence),
                }));
                let Some(heads) = role.baseline_heads else { continue };
                held.extend(self.maybe(|it| CompetencyHeld {
                    role: role.id.clone(),
                    competency: competency.id.clone(),
                    heads: heads * it.fraction(),
                    gained: FIRST_YEAR - 1 - it.below(5) as i32,
                    evidence: it.maybe(Self::evidence),
                }));
            }
        }
        Picture {
            strands,
            teams,
            competencies,
            required,
            held,
            benchmarks: self.some(3, |it| it.benchmark(&ids, years)),
            readiness: self.some(3, Self::question),
            integrated: self.maybe(|it| it.integrated(&ids, years)),
        }
    }

    pub fn picture_row(&mut self, roles: &[Role], years: u32) -> PictureRow {
        let ids: Vec<String> = roles.iter().map(|role| role.id.clone()).collect();
        match self.below(5) {
            0 => {
                let kind = self.one_of(&StrandKind::ALL);
                PictureRow::Strands(self.strand(kind))
            }
            1 => PictureRow::Teams(Box::new(self.team(&mut ids.clone(), years))),
            2 => PictureRow::Competencies(Box::new(self.competency(&ids))),
            3 => PictureRow::Benchmarks(Box::new(self.benchmark(&ids, years))),
            _ => PictureRow::Readiness(self.question()),
        }
    }

    pub fn picture_list(&mut self) -> PictureList {
        self.one_of(&LISTS)
    }

    fn strand(&mut self, strand: StrandKind) -> Strand {
        Strand {
            strand,
            source: self.maybe(Self::text),
            date: self.maybe(|_| "2026-03-31".to_owned()),
            coverage: self.maybe(Self::text),
            feeds: self.maybe(Self::text),
            missing: self.maybe(Self::text),
            evidence: self.maybe(Self::evidence),
        }
    }

    fn working_time(&mut self) -> WorkingTime {
        WorkingTime {
            contracted_hours: self.maybe(|it| 0.5 + it.fraction() * 40.0),
            leave: self.maybe(|it| it.fraction() / 5.0),
            sickness: self.maybe(|it| it.fraction() / 5.0),
            training: self.maybe(|it| it.fraction() / 5.0),
            headroom: self.maybe(|it| it.fraction() / 5.0),
        }
    }

    /// Hours, referrals or births: small enough for any of them.
    fn counts(&mut self, years: u32) -> Flow {
        Flow::Series(self.series(years, |it| it.fraction() * 1_000.0))
    }

    fn team(&mut self, free: &mut Vec<String>, years: u32) -> Team {
        let functions: Vec<TeamFunction> = self.some(3, |it| {
            let referrals = it.maybe(|it| it.counts(years));
            TeamFunction {
                name: it.name(),
                hours_per_week: it.maybe(|it| it.counts(years)),
                hours_per_referral: referrals.as_ref().map(|_| it.fraction()),
                referrals,
                on_duty: it.maybe(|it| it.counts(years)),
                minimum: it.maybe(Self::fraction),
                supervision: it.maybe(|it| it.fraction() / 2.0),
                evidence: it.maybe(Self::evidence),
            }
        });
        let mut cover = Vec::new();
        for function in &functions {
            if let Some(role) = free.pop() {
                cover.push(FunctionCover {
                    function: function.name.clone(),
                    role,
                    share: self.maybe(Self::fraction),
                    supervised: self.maybe(|it| it.below(2) == 0),
                    evidence: self.maybe(Self::evidence),
                });
            }
        }
        Team {
            name: self.name(),
            kind: self
                .maybe(|it| it.one_of(&[TeamKind::Community, TeamKind::Unit, TeamKind::Other])),
            counts: self.maybe(|it| it.one_of(&[TeamCounts::InPost, TeamCounts::Capacity])),
            time: self.working_time(),
            functions,
            cover,
            evidence: self.maybe(Self::evidence),
        }
    }

    fn competency(&mut self, ids: &[String]) -> Competency {
        Competency {
            id: self.name(),
            name: self.name(),
            framework: self.maybe(Self::text),
            level: self.maybe(Self::text),
            stage: self.maybe(Self::text),
            description: self.maybe(Self::text),
            lapses_after: self.maybe(|it| 1 + it.below(9) as u32),
            training_hours: self.maybe(Self::fraction),
            training_weeks: self.maybe(Self::fraction),
            training_cost: self.maybe(Self::pounds),
            supervisor_hours: self.maybe(Self::fraction),
            supervisors: self
                .maybe(|it| Supervisor { role: it.one_of(ids), hours_per_wte: it.fraction() })
                .into_iter()
                .collect(),
            evidence: self.maybe(Self::evidence),
        }
    }

    fn benchmark(&mut self, ids: &[String], years: u32) -> Benchmark {
        let measure = self.one_of(&BenchmarkMeasure::ALL);
        let is_share = measure == BenchmarkMeasure::ShareOfWte;
        Benchmark {
            name: self.name(),
            measure,
            scope: self.maybe(|it| it.scope(ids)),
            whole: self.maybe(|it| it.scope(ids)).filter(|_| is_share),
            base: measure.base_word().map(|_| self.counts(years)),
            year: self.maybe(|_| FIRST_YEAR),
            peers: self.some(3, |it| Peer { name: it.name(), value: it.fraction() }),
            standard: self.maybe(|it| Standard {
                name: it.name(),
                value: it.fraction(),
                evidence: it.maybe(Self::evidence),
            }),
            evidence: self.maybe(Self::evidence),
        }
    }

    fn question(&mut self) -> ReadinessQuestion {
        ReadinessQuestion {
            list: self.name(),
            heading: self.maybe(Self::text),
            question: self.name(),
            asked_of: self.maybe(|it| it.one_of(&[AskedOf::Local, AskedOf::National])),
            answer: self.maybe(|it| it.one_of(&[Answer::Yes, Answer::Partly, Answer::No])),
            said: self.maybe(Self::text),
            owner: self.maybe(Self::text),
            date: self.maybe(|_| "2027-03-31".to_owned()),
            to_do: self.maybe(Self::text),
            became: self.maybe(Self::text),
            evidence: self.maybe(Self::evidence),
        }
    }

    pub fn integrated(&mut self, ids: &[String], years: u32) -> IntegratedModel {
        let groups: Vec<EquityGroup> = self.some(2, |it| EquityGroup {
            name: it.name(),
            relative_need: it.fraction(),
            evidence: it.maybe(Self::evidence),
        });
        IntegratedModel {
            area: self.name(),
            births: self.counts(years),
            prevalence: self.fraction(),
            severe_share: self.fraction(),
            reached_severe: self.maybe(|it| it.counts(years)),
            reached_mild: self.maybe(|it| it.counts(years)),
            caseload: 1.0 + self.fraction(),
            stated: self.maybe(|it| StatedNeed {
                reached: it.maybe(Self::fraction),
                unmet: it.maybe(Self::fraction),
                practitioners: it.maybe(Self::fraction),
                evidence: it.maybe(Self::evidence),
            }),
            settings: self.some(2, |it| Setting {
                name: it.name(),
                share: it.fraction() / 2.0,
                role: it.maybe(|it| it.one_of(ids)),
            }),
            access: self.maybe(|it| AccessPoint {
                hours_per_week: it.fraction(),
                on_duty: it.fraction(),
                role: it.maybe(|it| it.one_of(ids)),
            }),
            universal: self.some(2, |it| UniversalTraining {
                name: it.name(),
                heads: it.heads(),
                training_hours: it.fraction(),
                supervision_hours: it.fraction(),
                group_size: it.maybe(|it| 1.0 + it.fraction()),
            }),
            time: self.working_time(),
            areas: self.some(2, |it| Area {
                name: it.name(),
                births: Some(it.fraction()),
                share: None,
                groups: groups
                    .iter()
                    .map(|group| GroupShare {
                        group: group.name.clone(),
                        share: it.fraction() / 2.0,
                    })
                    .collect(),
            }),
            groups,
            evidence: self.maybe(Self::evidence),
            field_evidence: self.field_evidence(),
        }
    }
}
