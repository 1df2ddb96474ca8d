//! What edits do to the picture, and what goes with what.

use fivefold_engine::edit::{Edit, apply, describe};
use fivefold_engine::plan::{Competency, Flow, IntegratedModel, PictureList, PictureRow};

use crate::plan;

#[test]
fn rows_are_added_replaced_moved_and_removed() {
    let before = plan();
    let mut team = before.picture.teams[0].clone();
    team.name = "Unit".into();
    let add = Edit::AddPictureRow { row: PictureRow::Teams(Box::new(team.clone())) };
    assert_eq!(describe(&before, &add), "Add team Unit");
    // Its shares would be given twice.
    let message = apply(&before, &add).unwrap_err().for_people();
    assert!(message.contains("gives 200 % of its time"), "{message}");
    team.cover.clear();
    let two =
        apply(&before, &Edit::AddPictureRow { row: PictureRow::Teams(Box::new(team)) }).unwrap();
    assert_eq!(two.picture.teams.len(), 2);
    let moved = Edit::MovePictureRow { list: PictureList::Teams, index: 1, to: 0 };
    assert_eq!(describe(&two, &moved), "Move team Unit to place 1");
    let moved = apply(&two, &moved).unwrap();
    assert_eq!(moved.picture.teams[0].name, "Unit");
    let gone = Edit::RemovePictureRow { list: PictureList::Teams, index: 0 };
    assert_eq!(describe(&moved, &gone), "Remove team Unit");
    assert_eq!(apply(&moved, &gone).unwrap().picture, before.picture);
    let beyond = Edit::RemovePictureRow { list: PictureList::Teams, index: 7 };
    let message = apply(&before, &beyond).unwrap_err().to_string();
    assert_eq!(message, "There is no team number 8 any more; choose one that the plan shows.");
}

#[test]
fn a_team_says_what_of_it_changed() {
    let before = plan();
    let described = |change: fn(&mut fivefold_engine::plan::Team)| {
        let mut team = before.picture.teams[0].clone();
        change(&mut team);
        describe(&before, &Edit::SetPictureRow { index: 0, row: PictureRow::Teams(Box::new(team)) })
    };
    assert_eq!(described(|team| team.time.leave = None), "Team Community: working time");
    assert_eq!(described(|team| team.cover[0].share = Some(0.1)), "Team Community: cover");
    assert_eq!(
        described(|team| team.functions[2].hours_per_week = Some(Flow::Number(9.0))),
        "Team Community: function Medication"
    );
    assert_eq!(described(|team| team.name = "South".into()), "Rename team Community to South");
}

#[test]
fn what_names_a_competency_follows_its_id_and_goes_with_it() {
    let before = plan();
    let renamed = Competency { id: "attachment".into(), ..before.picture.competencies[0].clone() };
    let row = PictureRow::Competencies(Box::new(renamed));
    let after = apply(&before, &Edit::SetPictureRow { index: 0, row }).unwrap();
    assert_eq!(after.picture.required[0].competency, "attachment");
    assert_eq!(after.picture.held[0].competency, "attachment");
    let removed = Edit::RemovePictureRow { list: PictureList::Competencies, index: 0 };
    let after = apply(&after, &removed).unwrap();
    assert_eq!((after.picture.required.len(), after.picture.held.len()), (1, 1));
}

#[test]
fn a_role_goes_out_of_everything_that_names_it() {
    let mut before = plan();
    before.picture.integrated = Some(IntegratedModel {
        area: "Here".into(),
        caseload: 1.0,
        settings: vec![fivefold_engine::plan::Setting {
            name: "Maternity".into(),
            share: 1.0,
            role: Some("nurse".into()),
        }],
        ..IntegratedModel::default()
    });
    let after = apply(&before, &Edit::RemoveRole { id: "nurse".into() }).unwrap();
    let picture = &after.picture;
    assert_eq!(picture.teams[0].cover.len(), 2);
    assert_eq!((picture.required.len(), picture.held.len()), (1, 0));
    assert!(picture.benchmarks.is_empty());
    assert_eq!(picture.integrated.as_ref().unwrap().settings[0].role, None);
    let after = apply(&before, &Edit::RemoveRole { id: "consultant".into() }).unwrap();
    assert!(after.picture.competencies[0].supervisors.is_empty());
}

#[test]
fn years_follow_the_horizon() {
    let before = plan();
    let longer = Edit::SetPlan { title: before.title.clone(), first_year: 2028, years: 2 };
    let after = apply(&before, &longer).unwrap();
    let hours = after.picture.teams[0].functions[2].hours_per_week.clone().unwrap();
    assert_eq!(hours, Flow::Series(vec![50.0, 50.0]));
    let earlier = Edit::SetPlan { title: before.title.clone(), first_year: 2026, years: 3 };
    let after = apply(&before, &earlier).unwrap();
    // Gained in 2026, which is in the plan's years now.
    assert_eq!(after.picture.held.len(), 2);
}

#[test]
fn the_integrated_model_comes_and_goes() {
    let before = plan();
    let model =
        IntegratedModel { area: "Here".into(), caseload: 1.0, ..IntegratedModel::default() };
    let set = Edit::SetIntegrated { model: Some(Box::new(model)) };
    assert_eq!(describe(&before, &set), "Add the integrated model of Here");
    let with = apply(&before, &set).unwrap();
    let without = Edit::SetIntegrated { model: None };
    assert_eq!(apply(&with, &without).unwrap(), before);
}

#[test]
fn plan_json_survives_a_round_trip() {
    let before = plan();
    let text = serde_json::to_string(&before).unwrap();
    assert_eq!(serde_json::from_str::<fivefold_engine::Plan>(&text).unwrap(), before);
    assert!(!text.contains("null"), "{text}");
}
