//! A program killed in the middle of editing: what it confirmed is there, and undo still works.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use fivefold_engine::edit::Edit;
use fivefold_store::PlanFile;

use crate::plans;
use crate::scratch::{NOW, Scratch};

const PATH: &str = "FIVEFOLD_TEST_PLAN_TO_EDIT";
const KILLS: u64 = 12;

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
    let mut confirmed_in_all = 0;
    for kill in 0..KILLS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "--nocapture", "crash::edit_until_killed"])
            .env(PATH, &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(40 + 17 * kill));
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
    assert!(confirmed_in_all > KILLS, "{confirmed_in_all} confirmed");
}
