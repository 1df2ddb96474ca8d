//! Mappings: guessed, written, read, found in a file.

use fivefold_exchange::ExchangeError;
use fivefold_exchange::extract::mapping::{ExtractKind, Mapping, Meaning, RolePart, file};
use fivefold_exchange::extract::preview::preview;

use crate::bench::{counted, extract, guessed};

#[test]
fn headings_are_known_in_the_variety_they_are_written_in() {
    let extract = extract(
        "\"EMPLOYEE\nNUMBER\",Assignment No.,Staff Group,Occ-Code,Job Role,Pay Scale,Org L5,Contracted WTE,Assignment Category,Weekday\n\
         1,1,Nursing,N6A,Staff Nurse,Band 5,Crisis,1,Permanent,Monday\n",
    );
    let preview = preview(&extract.path, ExtractKind::Staff, None, None).unwrap();
    let mapping = &preview.guess.mapping;
    let column = |meaning| mapping.columns.get(&meaning).map(String::as_str);
    assert_eq!(column(Meaning::Identifier), Some("EMPLOYEE NUMBER"));
    assert_eq!(column(Meaning::AssignmentNumber), Some("Assignment No."));
    assert_eq!(column(Meaning::OccupationCode), Some("Occ-Code"));
    assert_eq!(column(Meaning::Band), Some("Pay Scale"));
    assert_eq!(column(Meaning::Service), Some("Org L5"));
    assert_eq!(column(Meaning::Wte), Some("Contracted WTE"));
    assert_eq!(
        mapping.role_by,
        [RolePart::StaffGroup, RolePart::OccupationCode, RolePart::Band, RolePart::Service]
    );
    assert_eq!(mapping.set_aside.len(), 1);
    assert_eq!(preview.guess.unused, ["Weekday"]);
    assert_eq!(preview.rows[0].cells[0], "•••");
    assert_eq!(preview.rows[0].cells[3], "N6A");
    assert!(preview.guess.unsure.is_empty());
}

#[test]
fn what_could_be_two_things_is_told_and_not_guessed() {
    let extract = extract("Employee Number,Staff Group,WTE,FTE,Grade,Grade\n1,Nursing,1,0.5,5,6\n");
    let guess = preview(&extract.path, ExtractKind::Staff, None, None).unwrap().guess;
    let unsure: Vec<_> = guess.unsure.iter().map(|unsure| unsure.meaning).collect();
    assert_eq!(unsure, [Meaning::Band, Meaning::Wte]);
    assert!(!guess.mapping.columns.contains_key(&Meaning::Wte));
    assert_eq!(guess.unsure[0].columns, ["column:E", "column:F"]);
    assert!(guess.unsure[1].message.contains("\"WTE\" (column C) and \"FTE\" (column D)"));
}

#[test]
fn a_column_can_be_named_by_its_letter() {
    let extract = extract("Employee Number,Grade,Grade,WTE\n1,5,Band 6,1\n");
    let mut mapping = guessed(&extract, ExtractKind::Staff);
    mapping.columns.insert(Meaning::Band, "Grade".into());
    mapping.role_by = vec![RolePart::Band];
    let refused = counted(&extract, &mapping).unwrap_err().to_string();
    assert!(refused.contains("more than once") && refused.contains("column:B"), "{refused}");
    mapping.columns.insert(Meaning::Band, "column:C".into());
    let count = counted(&extract, &mapping).unwrap();
    assert_eq!(count.roles[0].group.labels[&RolePart::Band], "Band 6");
}

#[test]
fn titles_above_the_headings_are_passed_over_or_named() {
    let lines =
        "Staff in post report\nRun on 1 April 2026\nEmployee Number,Staff Group,WTE\n1,Nursing,1\n";
    let extract = extract(lines);
    let mut mapping = guessed(&extract, ExtractKind::Staff);
    assert_eq!(counted(&extract, &mapping).unwrap().ledger.counts.read, 1);
    mapping.heading_row = Some(3);
    assert_eq!(counted(&extract, &mapping).unwrap().ledger.counts.read, 1);
    mapping.heading_row = Some(2);
    let refused = counted(&extract, &mapping).unwrap_err().to_string();
    assert!(refused.contains("no heading \"Employee Number\""), "{refused}");
    mapping.heading_row = Some(9);
    let refused = counted(&extract, &mapping).unwrap_err().to_string();
    assert!(refused.contains("no headings on line 9"), "{refused}");
}

#[test]
fn a_mapping_survives_its_file_and_a_wrong_one_names_the_place() {
    let extract =
        extract("Employee Number,Staff Group,WTE,Assignment Category\n1,Nursing,1,Bank\n");
    let mapping = guessed(&extract, ExtractKind::Staff);
    assert_eq!(file::parse::<Mapping>(file::write(&mapping).as_bytes()).unwrap(), mapping);
    for (text, says) in [
        ("{", "not read"),
        (r#"{"format":"fivefold-map/1","columns":{"wages":"x"},"role_by":[]}"#, "wages"),
        (r#"{"format":"fivefold-map/1","columns":{},"role_by":[],"colour":1}"#, "colour"),
        (r#"{"format":"fivefold-map/2","columns":{},"role_by":[]}"#, "fivefold-map/2"),
    ] {
        let refused = file::parse::<Mapping>(text.as_bytes()).unwrap_err();
        assert!(matches!(refused, ExchangeError::WrongMapping { .. }), "{refused:?}");
        assert!(refused.to_string().contains(says), "{refused}");
    }
}

#[test]
fn a_mapping_that_does_not_fit_is_refused_with_the_remedy() {
    let extract = extract("Employee Number,Staff Group,WTE,Headcount\n1,Nursing,1,1\n");
    let sound = guessed(&extract, ExtractKind::Staff);
    assert!(!sound.columns.contains_key(&Meaning::Heads), "people are counted by identifier");
    let refused = |change: fn(&mut Mapping)| {
        let mut mapping = sound.clone();
        change(&mut mapping);
        counted(&extract, &mapping).unwrap_err().to_string()
    };
    let none = refused(|mapping| mapping.role_by.clear());
    assert!(none.contains("doesn't say what makes a role"), "{none}");
    let unmapped = refused(|mapping| mapping.role_by.push(RolePart::Band));
    assert!(unmapped.contains("no column is mapped as the band"), "{unmapped}");
    let both = refused(|mapping| {
        mapping.columns.insert(Meaning::Heads, "Headcount".into());
    });
    assert!(both.contains("both a number of heads and an identifier"), "{both}");
    let gone = refused(|mapping| {
        mapping.columns.insert(Meaning::Wte, "Hours".into());
    });
    assert!(gone.contains("no heading \"Hours\" for the WTE"), "{gone}");
}

#[test]
#[allow(clippy::disallowed_methods, reason = "how long it takes is what is tested")]
fn as_many_columns_as_there_can_be_with_one_heading_take_no_time_and_are_told_in_short() {
    let heading = vec!["Team"; 16_384].join(",");
    let extract = extract(&format!("{heading}\nNorth,South\n"));
    let began = std::time::Instant::now();
    let guess = preview(&extract.path, ExtractKind::Staff, None, None).unwrap().guess;
    // One with all others would be 268 million comparisons.
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
    let message = &guess.unsure[0].message;
    assert!(message.ends_with("and 16376 more could each be the team. Choose one."), "{message}");
}
