//! Who stands behind a plan: signing, what a change makes of it, and what is refused.

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Note;
use fivefold_store::{NewSignOff, PlanFile, PlanView, SignOffAct, Standing, StoreError};
use sha2::{Digest, Sha256};

use crate::plans;
use crate::scratch::{NOW, Scratch, tamper};

const LATER: &str = "2026-11-22T10:00:00Z";

/// Any hash of a plan's content serves: the store is given one and only compares it.
fn hash(plan: &Plan) -> String {
    format!("{:?}", Sha256::digest(serde_json::to_string(plan).unwrap()))
}

fn asked(act: SignOffAct) -> NewSignOff {
    NewSignOff {
        act,
        name: "Ann Smith".to_owned(),
        role: "Director of workforce".to_owned(),
        date: "2026-11-22".to_owned(),
        note: None,
    }
}

fn sign(file: &mut PlanFile, act: SignOffAct) -> Result<PlanView, StoreError> {
    let plan_hash = hash(file.plan());
    file.sign_off(&asked(act), &plan_hash, LATER)
}

fn standing(file: &PlanFile) -> Standing {
    file.standing(&hash(file.plan()))
}

fn words(file: &PlanFile) -> &'static str {
    standing(file).words()
}

fn note(heading: &str) -> Edit {
    Edit::AddNote {
        note: Note { heading: heading.to_owned(), text: String::new(), evidence: None },
    }
}

fn opened(scratch: &Scratch) -> PlanFile {
    PlanFile::open(&scratch.plan_file("a.fivefold", &plans::plan(3))).unwrap()
}

#[test]
fn a_change_makes_a_draft_of_an_approved_plan_and_undo_makes_it_approved_again() {
    let scratch = Scratch::new();
    let mut file = opened(&scratch);
    file.sign_changes("asmith");
    file.apply(&note("First"), NOW).unwrap();
    assert_eq!(standing(&file), Standing::Draft { since: None });
    let before = file.view();

    let signed = sign(&mut file, SignOffAct::Approved).unwrap();
    let expected = PlanView {
        versions: signed.versions.clone(),
        sign_offs: signed.sign_offs.clone(),
        ..before.clone()
    };
    assert_eq!(signed, expected, "signing is no change: revision, last change, undo and history");
    let approval = signed.sign_offs[0].clone();
    assert_eq!(standing(&file), Standing::Approved { by: approval.clone() });
    let version = &signed.versions[0];
    assert_eq!(version.name, "Approved 22 November 2026 by Ann Smith");
    assert_eq!((version.when.as_str(), version.by.as_deref()), (LATER, Some("asmith")));
    assert_eq!((Some(version.id), version.locked), (approval.version, true));
    assert_eq!(file.version(version.id).unwrap(), before.plan);

    file.apply(&note("Second"), NOW).unwrap();
    assert_eq!(standing(&file), Standing::Draft { since: Some(approval.clone()) });
    assert_eq!(
        standing(&file).to_string(),
        "Draft, changed since it was approved by Ann Smith, Director of workforce, on 22 November \
         2026"
    );
    file.undo(NOW).unwrap();
    assert_eq!(
        standing(&file).to_string(),
        "Approved by Ann Smith, Director of workforce, on 22 November 2026"
    );
    file.redo(NOW).unwrap();
    let path = file.path().to_owned();
    drop(file);
    let mut file = PlanFile::open(&path).unwrap();
    assert_eq!(words(&file), "Draft");
    file.restore_version(version.id, NOW).unwrap();
    assert_eq!(standing(&file), Standing::Approved { by: approval });
}

#[test]
fn a_review_comes_before_an_approval_and_takes_none_back() {
    let scratch = Scratch::new();
    let mut file = opened(&scratch);
    sign(&mut file, SignOffAct::Reviewed).unwrap();
    assert_eq!(words(&file), "Reviewed");
    sign(&mut file, SignOffAct::Approved).unwrap();
    assert_eq!(words(&file), "Approved");
    sign(&mut file, SignOffAct::Reviewed).unwrap();
    assert_eq!(words(&file), "Approved");

    file.apply(&note("First"), NOW).unwrap();
    sign(&mut file, SignOffAct::Reviewed).unwrap();
    assert_eq!(words(&file), "Reviewed", "the changed plan was not approved");
}

#[test]
fn a_signed_version_is_locked_until_its_sign_off_is_withdrawn() {
    let scratch = Scratch::new();
    let mut file = opened(&scratch);
    let signed = sign(&mut file, SignOffAct::Approved).unwrap();
    let id = signed.versions[0].id;
    file.apply(&note("First"), NOW).unwrap();
    let refused = file.remove_version(id).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "The version \"Approved 22 November 2026 by Ann Smith\" is what was signed off, so it \
         can't be removed. Restore it and withdraw the sign-off first."
    );
    let refused = sign(&mut file, SignOffAct::Withdrawn).unwrap_err();
    assert!(matches!(refused, StoreError::NothingToWithdraw), "{refused}");

    file.undo(NOW).unwrap();
    let withdrawn = sign(&mut file, SignOffAct::Withdrawn).unwrap();
    assert_eq!(standing(&file), Standing::Draft { since: None });
    assert_eq!(withdrawn.versions.len(), 1, "what was signed is still there");
    assert!(!withdrawn.versions[0].locked);
    assert_eq!(file.remove_version(id).unwrap().versions, []);
    // The number is free again, and the version that gets it is nobody's sign-off.
    let kept = file.keep_version("Mine", NOW).unwrap();
    assert_eq!((kept.versions[0].id, kept.versions[0].locked), (id, false));
    assert_eq!(kept.sign_offs.iter().map(|it| it.version).collect::<Vec<_>>(), [None, None]);

    sign(&mut file, SignOffAct::Approved).unwrap();
    assert_eq!(words(&file), "Approved", "it can be approved afresh");
}

#[test]
fn versions_of_sign_offs_have_names_of_their_own_no_longer_than_others() {
    let scratch = Scratch::new();
    let mut file = opened(&scratch);
    let plan_hash = hash(file.plan());
    let long = NewSignOff { name: "é".repeat(200), ..asked(SignOffAct::Approved) };
    for _ in 0..2 {
        sign(&mut file, SignOffAct::Reviewed).unwrap();
        file.sign_off(&long, &plan_hash, NOW).unwrap();
    }
    let names: Vec<String> = file.view().versions.into_iter().map(|it| it.name).collect();
    assert_eq!(names[3], "Reviewed 22 November 2026 by Ann Smith");
    assert_eq!(names[1], "Reviewed 22 November 2026 by Ann Smith (2)");
    assert!(names[2].ends_with("éé…") && names[0].ends_with("é… (2)"), "{names:?}");
    assert!(names.iter().all(|name| name.chars().count() <= 200));
    assert_eq!(file.view().sign_offs[1].name, "é".repeat(200));
}

#[test]
fn names_are_one_line_and_an_empty_note_is_none() {
    let scratch = Scratch::new();
    let mut file = opened(&scratch);
    let typed = NewSignOff {
        name: "  Ann\n Smith ".to_owned(),
        role: "Director\tof workforce".to_owned(),
        note: Some(" \n".to_owned()),
        ..asked(SignOffAct::Reviewed)
    };
    let signed = file.sign_off(&typed, "hash", NOW).unwrap().sign_offs.remove(0);
    assert_eq!(
        (signed.name.as_str(), signed.role.as_str()),
        ("Ann Smith", "Director of workforce")
    );
    assert_eq!(signed.note, None);
}

#[test]
fn what_is_no_sign_off_is_refused_and_nothing_is_signed() {
    let scratch = Scratch::new();
    let mut file = opened(&scratch);
    let before = scratch.files();
    let valid = asked(SignOffAct::Approved);
    let long = "x".repeat(201);
    for name in ["", " \n", &long] {
        let refused =
            file.sign_off(&NewSignOff { name: name.to_owned(), ..valid.clone() }, "", NOW);
        assert!(matches!(refused, Err(StoreError::SignOffName)), "{name}");
        let refused =
            file.sign_off(&NewSignOff { role: name.to_owned(), ..valid.clone() }, "", NOW);
        assert!(matches!(refused, Err(StoreError::SignOffRole)), "{name}");
    }
    for date in
        ["", "today", "22/11/2026", "2026-2-1", "2026-02-30", "2026-11-22T10:00", "0026-11-22"]
    {
        let refused =
            file.sign_off(&NewSignOff { date: date.to_owned(), ..valid.clone() }, "", NOW);
        assert!(matches!(refused, Err(StoreError::SignOffDate)), "{date}");
    }
    let note = Some("x".repeat(20_001));
    let refused = file.sign_off(&NewSignOff { note, ..valid.clone() }, "", NOW);
    assert!(matches!(refused, Err(StoreError::SignOffNote)));
    assert!(matches!(sign(&mut file, SignOffAct::Withdrawn), Err(StoreError::NothingToWithdraw)));
    assert_eq!(scratch.files(), before);

    let mut reading = PlanFile::open_read_only(file.path()).unwrap();
    assert!(matches!(sign(&mut reading, SignOffAct::Approved), Err(StoreError::ReadOnly(_))));
}

#[test]
fn a_file_full_of_versions_is_not_signed() {
    let scratch = Scratch::new();
    let mut file = opened(&scratch);
    for number in 0..200 {
        file.keep_version(&number.to_string(), NOW).unwrap();
    }
    assert!(matches!(sign(&mut file, SignOffAct::Approved), Err(StoreError::TooManyVersions)));
    assert_eq!((file.view().sign_offs, words(&file)), (Vec::new(), "Draft"));
}

#[test]
fn a_file_that_holds_another_plan_is_not_signed() {
    let scratch = Scratch::new();
    let mut file = opened(&scratch);
    tamper(file.path(), "UPDATE plan SET title = 'Another'");
    assert!(matches!(sign(&mut file, SignOffAct::Approved), Err(StoreError::OutOfStep)));
}

#[test]
fn a_copy_is_signed_as_the_plan_is() {
    let scratch = Scratch::new();
    let mut file = opened(&scratch);
    sign(&mut file, SignOffAct::Approved).unwrap();
    let copy = scratch.path("copy.fivefold");
    file.save_copy(&copy).unwrap();
    let copy = PlanFile::open_read_only(&copy).unwrap();
    assert_eq!(standing(&copy), standing(&file));
}

#[test]
fn a_sign_off_of_no_kind_there_is_is_damage() {
    let scratch = Scratch::new();
    let mut file = opened(&scratch);
    let path = file.path().to_owned();
    sign(&mut file, SignOffAct::Approved).unwrap();
    drop(file);
    tamper(&path, "UPDATE sign_off SET act = 'applauded'");
    assert!(matches!(PlanFile::open(&path), Err(StoreError::Damaged(_))));
}
