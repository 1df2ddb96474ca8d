//! Parts of a picture that come with the program, to begin with: a framework of competencies, teams
//! with their functions, lists of questions. They hold words and no figures.

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Picture, PictureRow, Plan, Strand, StrandKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PictureTemplate {
    /// The six strands, empty.
    Strands,
    /// A community perinatal team.
    CommunityTeam,
    /// A mother and baby unit.
    MotherAndBabyUnit,
    /// A framework of competencies, marked illustrative.
    PerinatalFramework,
    /// Questions for talking therapies.
    TalkingTherapies,
    /// Questions for one integrated service.
    IntegratedReadiness,
}

impl PictureTemplate {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Strands,
        Self::CommunityTeam,
        Self::MotherAndBabyUnit,
        Self::PerinatalFramework,
        Self::TalkingTherapies,
        Self::IntegratedReadiness,
    ];

    /// What it is, in a few words.
    pub fn title(self) -> &'static str {
        match self {
            Self::Strands => "The six strands",
            Self::CommunityTeam => "Community perinatal team",
            Self::MotherAndBabyUnit => "Mother and baby unit",
            Self::PerinatalFramework => "Perinatal framework, illustrative",
            Self::TalkingTherapies => "Questions for talking therapies",
            Self::IntegratedReadiness => "Questions for one integrated service",
        }
    }

    fn json(self) -> Option<&'static str> {
        macro_rules! part {
            ($file:literal) => {
                Some(include_str!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/../../../assets/picture/",
                    $file
                )))
            };
        }
        match self {
            Self::Strands => None,
            Self::CommunityTeam => part!("community-team.json"),
            Self::MotherAndBabyUnit => part!("mother-and-baby-unit.json"),
            Self::PerinatalFramework => part!("perinatal-framework.json"),
            Self::TalkingTherapies => part!("talking-therapies.json"),
            Self::IntegratedReadiness => part!("integrated-readiness.json"),
        }
    }

    /// Its part of a picture.
    pub fn picture(self) -> Picture {
        match self.json() {
            // A test reads every one of them.
            Some(json) => serde_json::from_str(json).unwrap_or_default(),
            None => Picture {
                strands: StrandKind::ALL
                    .into_iter()
                    .map(|strand| Strand { strand, ..Strand::default() })
                    .collect(),
                ..Picture::default()
            },
        }
    }

    /// The edit that adds what of it the plan hasn't got yet: one step of undo. None where it has
    /// it all.
    pub fn edit(self, plan: &Plan) -> Option<Edit> {
        let (new, there) = (self.picture(), &plan.picture);
        let mut rows: Vec<PictureRow> = Vec::new();
        let strands = new.strands.into_iter();
        let lacks = |row: &Strand| there.strands.iter().all(|own| own.strand != row.strand);
        rows.extend(strands.filter(lacks).map(PictureRow::Strands));
        for mut team in new.teams {
            // A second team of the same kind is another team.
            let first = team.name.clone();
            let mut nth = 2;
            while there.teams.iter().any(|own| own.name == team.name) {
                team.name = format!("{first} {nth}");
                nth += 1;
            }
            rows.push(PictureRow::Teams(Box::new(team)));
        }
        let competencies = new.competencies.into_iter();
        let lacks = |id: &str| there.competencies.iter().all(|own| own.id != id);
        let competencies = competencies.filter(|row| lacks(&row.id)).map(Box::new);
        rows.extend(competencies.map(PictureRow::Competencies));
        let questions = new.readiness.into_iter().filter(|row| {
            there.readiness.iter().all(|own| own.list != row.list || own.question != row.question)
        });
        rows.extend(questions.map(PictureRow::Readiness));
        let edits: Vec<Edit> = rows.into_iter().map(|row| Edit::AddPictureRow { row }).collect();
        let what = format!("Add {}", self.title());
        (!edits.is_empty()).then_some(Edit::Together { what, edits })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use fivefold_engine::edit::apply;

    use super::*;
    use crate::{examples, plan_json};

    #[test]
    fn every_template_can_be_read_and_added_once() {
        let example = examples::all().remove(0);
        let plan = plan_json::read(example.json.as_bytes()).unwrap();
        for template in PictureTemplate::ALL {
            if let Some(json) = template.json() {
                serde_json::from_str::<Picture>(json).unwrap();
            }
            let after = apply(&plan, &template.edit(&plan).unwrap()).unwrap();
            assert!(!after.picture.is_empty());
            let again = template.edit(&after);
            let teams = !template.picture().teams.is_empty();
            assert_eq!(again.is_some(), teams, "{template:?}");
            if let Some(again) = again {
                assert!(apply(&after, &again).is_ok());
            }
        }
    }

    #[test]
    fn templates_hold_no_figures() {
        for template in PictureTemplate::ALL {
            let picture = template.picture();
            for function in picture.teams.iter().flat_map(|team| &team.functions) {
                assert!(function.yearly().iter().all(|(_, flow)| flow.is_none()));
            }
            for competency in &picture.competencies {
                let evidence = competency.evidence.as_ref().unwrap();
                assert_eq!(
                    evidence.confidence,
                    Some(fivefold_engine::plan::Confidence::Illustrative)
                );
                assert_eq!((competency.training_hours, competency.training_cost), (None, None));
            }
        }
    }
}
