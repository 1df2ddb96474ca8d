//! Files damaged in every way a disk, a cable or a careless program damages them. Such a file
//! either holds exactly what was saved, or is refused and left as it is; and what is recovered of
//! it is either exactly that, or says that it isn't.

use std::fs;

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Note;
use fivefold_store::recover::{NOTE_HEADING, recover};
use fivefold_store::{NewSignOff, PlanFile, PlanView, SignOffAct};

use crate::plans;
use crate::scratch::{NOW, Numbers, Scratch, times};

const PAGE: usize = 4096;

/// How many damaged files a quick run tries.
const FILES: usize = 200;

#[derive(Debug, Default)]
struct Counts {
    opened: usize,
    refused: usize,
    had_exactly: usize,
    had_in_part: usize,
    nothing: usize,
}

/// A file with everything in it that a file can have.
fn whole(scratch: &Scratch) -> (Vec<u8>, PlanView) {
    let path = scratch.path("whole.fivefold");
    let mut file = PlanFile::create(&path, &plans::plan(5), NOW).unwrap();
    for number in 0..12 {
        let text = "what was said ".repeat(number * 40);
        let note = Note { heading: format!("Note {number}"), text, evidence: None };
        file.apply(&Edit::AddNote { note }, NOW).unwrap();
    }
    file.keep_version("As it went to the board", NOW).unwrap();
    file.undo(NOW).unwrap();
    let approval = NewSignOff {
        act: SignOffAct::Approved,
        name: "Ann Smith".to_owned(),
        role: "Director of workforce".to_owned(),
        date: "2026-03-31".to_owned(),
        note: None,
    };
    let view = file.sign_off(&approval, "as signed", NOW).unwrap();
    drop(file);
    (fs::read(&path).unwrap(), view)
}

/// Damages the bytes in one of eight ways.
fn damage(bytes: &mut Vec<u8>, numbers: &mut Numbers) -> &'static str {
    let pages = bytes.len() / PAGE;
    let page = numbers.below(pages) * PAGE;
    let place = numbers.below(bytes.len());
    match numbers.below(8) {
        0 => {
            bytes[place] ^= 1 << numbers.below(8);
            "a bit flipped"
        }
        1 => {
            for _ in 0..8 {
                let place = numbers.below(bytes.len());
                bytes[place] ^= 1 << numbers.below(8);
            }
            "eight bits flipped"
        }
        2 => {
            bytes.truncate(place);
            "cut short"
        }
        3 => {
            bytes[page..page + PAGE].fill(0);
            "a page zeroed"
        }
        4 => {
            let other = numbers.below(pages) * PAGE;
            let (one, two) =
                (bytes[page..page + PAGE].to_vec(), bytes[other..other + PAGE].to_vec());
            bytes[page..page + PAGE].copy_from_slice(&two);
            bytes[other..other + PAGE].copy_from_slice(&one);
            "two pages swapped"
        }
        5 => {
            let end = bytes.len().min(place + 1 + numbers.below(600));
            bytes[place..end].iter_mut().for_each(|byte| *byte = numbers.below(256) as u8);
            "a stretch overwritten"
        }
        6 => {
            // The header of the file and of its first page, where every reader begins.
            let place = numbers.below(112);
            bytes[place] = numbers.below(256) as u8;
            "the header altered"
        }
        _ => {
            let more = numbers.below(3 * PAGE);
            bytes.extend((0..more).map(|_| numbers.below(256) as u8));
            "something appended"
        }
    }
}

#[test]
fn a_damaged_file_shows_nothing_wrong_and_gives_what_it_still_holds() {
    let scratch = Scratch::new();
    let (sound, saved) = whole(&scratch);
    let folder = Scratch::new();
    let path = folder.path("a.fivefold");
    let anew = scratch.path("recovered.fivefold");
    let mut numbers = Numbers(20_261_122);
    let mut counts = Counts::default();
    for nth in 0..FILES * times() {
        let mut bytes = sound.clone();
        let how = damage(&mut bytes, &mut numbers);
        fs::write(&path, &bytes).unwrap();
        let shows = |view: &PlanView, what: &str| {
            let view = PlanView { read_only: None, ..view.clone() };
            assert_eq!(view, saved, "{how} ({nth}): {what}");
        };
        match PlanFile::open_read_only(&path) {
            Ok(file) => {
                counts.opened += 1;
                shows(&file.view(), "read only");
                shows(&PlanFile::open(&path).unwrap().view(), "opened");
            }
            Err(refused) => {
                counts.refused += 1;
                assert!(!refused.to_string().is_empty());
                assert!(PlanFile::open(&path).is_err(), "{how} ({nth})");
                assert_eq!(fs::read(&path).unwrap(), bytes, "{how} ({nth}) was written to");
            }
        }
        match recover(&path) {
            Ok(had) => {
                if had.exact {
                    counts.had_exactly += 1;
                    assert_eq!(had.plan, saved.plan, "{how} ({nth}) is called exact");
                } else {
                    counts.had_in_part += 1;
                    let note = had.plan.notes.last().map(|note| note.heading.as_str());
                    assert_eq!(note, Some(NOTE_HEADING), "{how} ({nth})");
                }
                had.save(&anew, NOW).unwrap();
                assert_eq!(*PlanFile::open(&anew).unwrap().plan(), had.plan, "{how} ({nth})");
                fs::remove_file(&anew).unwrap();
            }
            Err(_) => counts.nothing += 1,
        }
        assert_eq!(fs::read(&path).unwrap(), bytes, "{how} ({nth}): recovering only reads");
        assert_eq!(folder.files().len(), 1, "{how} ({nth})");
    }
    println!("{} damaged files: {counts:?}", FILES * times());
    assert!(counts.refused > FILES / 3 && counts.had_exactly > FILES / 3, "{counts:?}");
}
