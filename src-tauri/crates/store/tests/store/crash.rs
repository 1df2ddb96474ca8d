//! A program killed in the middle of editing: what it confirmed is there, and undo still works.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use fivefold_engine::edit::Edit;
use fivefold_store::{PlanFile, StoreError};

use crate::plans;
use crate::scratch::{NOW, Numbers, Scratch, times};

const PATH: &str = "FIVEFOLD_TEST_PLAN_TO_EDIT";
const KILLS: usize = 20;

/// The program that is killed: this test, started by the one below with a path to edit.
#[test]
#[ignore = "runs until it is killed"]
fn edit_until_killed() {
    let Some(path) = std::env::var_os(PATH) else { return };
    let mut file = PlanFile::open(path.as_ref()).unwrap();
    let plan = file.plan().clone();
    let mut said = std::io::stdout().lock();
    for number in file.view().revision.. {
        let view = match number % 5 {
            4 => file.undo(NOW).unwrap(),
            _ => {
                let title = format!("Title {number}");
                let (first_year, years) = (plan.first_year, plan.years);
                file.apply(&Edit::SetPlan { title, first_year, years }, NOW).unwrap()
            }
        };
        // Confirmed: from here on it has to be on disk.
        writeln!(said, "confirmed {} {}", view.revision, view.plan.title).unwrap();
    }
}

#[test]
fn what_was_confirmed_before_a_kill_is_in_the_file() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(4));
    let (mut confirmed_in_all, mut numbers) = (0, Numbers(20_261_122));
    let kills = KILLS * times();
    for _ in 0..kills {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "--nocapture", "crash::edit_until_killed"])
            .env(PATH, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(40 + numbers.below(300) as u64));
        child.kill().unwrap();
        let said = BufReader::new(child.stdout.take().unwrap());
        child.wait().unwrap();
        let lines = said.lines().map_while(Result::ok);
        let confirmed = lines.filter_map(|line| {
            let (revision, title) = line.strip_prefix("confirmed ")?.split_once(' ')?;
            Some((revision.parse::<u64>().ok()?, title.to_owned()))
        });
        let last = confirmed.last();

        let mut file = PlanFile::open(&path).unwrap();
        let view = file.view();
        assert_eq!(view.read_only, None);
        if let Some((revision, title)) = last {
            // One more may be on disk whose confirmation was cut off.
            assert!((revision..=revision + 1).contains(&view.revision));
            assert!(view.revision > revision || view.plan.title == title);
            confirmed_in_all = revision;
        }
        if view.undo.is_some() {
            file.undo(NOW).unwrap();
            assert_eq!(file.redo(NOW).unwrap().plan, view.plan);
        }
    }
    println!("{kills} kills, {confirmed_in_all} edits confirmed before them, none lost.");
    assert!(confirmed_in_all > kills as u64, "{confirmed_in_all} confirmed");
}

/// One of two programs that hammer a file: opens it, edits where it may, closes it again.
#[test]
#[ignore = "runs until it is killed"]
fn hammer_until_killed() {
    let Some(path) = std::env::var_os(PATH) else { return };
    let mut said = std::io::stdout().lock();
    loop {
        let mut file = PlanFile::open(path.as_ref()).unwrap();
        for _ in 0..3 {
            let (first_year, years) = (file.plan().first_year, file.plan().years);
            let title = format!("{} of {}", file.view().revision + 1, std::process::id());
            match file.apply(&Edit::SetPlan { title, first_year, years }, NOW) {
                Ok(view) => writeln!(said, "confirmed {} {}", view.revision, view.plan.title),
                Err(StoreError::ReadOnly(_)) => break,
                Err(refused) => panic!("{refused}"),
            }
            .unwrap();
        }
        // The other one's turn.
        drop(file);
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// What a program says, line by line as it says it.
fn lines_of(stdout: std::process::ChildStdout) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
    receiver
}

#[test]
fn two_programs_hammering_one_file_lose_nothing() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(1));
    let start = || {
        Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "--nocapture", "crash::hammer_until_killed"])
            .env(PATH, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let mut both = [start(), start()];
    let said = both.each_mut().map(|child| lines_of(child.stdout.take().unwrap()));
    // Each has its turn, however slowly they start.
    let first_lines = said.each_ref().map(|lines| {
        let mut lines = std::iter::from_fn(|| lines.recv_timeout(Duration::from_secs(120)).ok());
        lines.find(|line| line.starts_with("confirmed ")).expect("an edit within two minutes")
    });
    // The first is killed in the middle, and the second goes on alone for a while.
    for child in &mut both {
        std::thread::sleep(Duration::from_millis(1_500) * u32::try_from(times().min(20)).unwrap());
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let mut confirmed: Vec<(u64, String)> = Vec::new();
    let mut by_each = Vec::new();
    for (first, lines) in first_lines.into_iter().zip(said) {
        let before = confirmed.len();
        confirmed.extend(std::iter::once(first).chain(lines).filter_map(|line| {
            let (revision, title) = line.strip_prefix("confirmed ")?.split_once(' ')?;
            Some((revision.parse().ok()?, title.to_owned()))
        }));
        by_each.push(confirmed.len() - before);
    }
    confirmed.sort();
    let revisions: BTreeSet<u64> = confirmed.iter().map(|(revision, _)| *revision).collect();
    assert_eq!(revisions.len(), confirmed.len(), "no revision was confirmed to both");
    // Of each program the edit under way may be on disk whose confirmation was cut off.
    let file = PlanFile::open(&path).unwrap();
    let there = file.view().revision;
    let last = confirmed.last().unwrap();
    assert!(there <= confirmed.len() as u64 + 2, "{there} of {}", confirmed.len());
    assert!(there >= last.0, "{there} of {}", last.0);
    assert!(there > last.0 || file.plan().title == last.1);
    println!("Two programs had {by_each:?} edits of one file confirmed, none lost.");
    assert!(by_each.iter().all(|edits| *edits > 0), "{by_each:?}");
}
