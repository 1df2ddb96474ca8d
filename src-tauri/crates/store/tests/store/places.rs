//! Where a plan may be kept, and what happens to that place while it is open.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Note;
use fivefold_store::{PlanFile, StoreError};

use crate::plans;
use crate::scratch::{NOW, Scratch};

const SMALL_DISK: &str = "FIVEFOLD_TEST_SMALL_DISK";
const ELSEWHERE: &str = "FIVEFOLD_TEST_ELSEWHERE";

fn note(heading: &str, words: usize) -> Edit {
    let note = Note { heading: heading.to_owned(), text: "word ".repeat(words), evidence: None };
    Edit::AddNote { note }
}

#[test]
fn a_path_of_three_hundred_characters_and_one_in_other_scripts_are_places_like_any_other() {
    let scratch = Scratch::new();
    let long = scratch.path("a long folder's name ".repeat(5).trim());
    let long = long.join("b".repeat(150));
    let longest = long.join(format!("{}.fivefold", "c".repeat(60)));
    assert!(longest.as_os_str().as_bytes().len() > 300);
    let scripts = scratch.path("Plänе 計画 خطة 🙂").join("Nyrsys ‏iechyd meddwl.fivefold");
    for path in [longest, scripts] {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut file = PlanFile::create(&path, &plans::plan(1), NOW).unwrap();
        file.apply(&note("One", 1), NOW).unwrap();
        drop(file);
        let mut file = PlanFile::open(&path).unwrap();
        assert_eq!(file.view().read_only, None);
        let plan = file.apply(&note("Two", 1), NOW).unwrap().plan;
        assert_eq!(file.backups().len(), 1);
        file.save_copy(&path.with_file_name("copy.fivefold")).unwrap();
        drop(file);
        assert!(*PlanFile::open(&path.with_file_name("copy.fivefold")).unwrap().plan() == plan);
    }
    let too_long = scratch.path(&format!("{}.fivefold", "d".repeat(300)));
    let refused = PlanFile::create(&too_long, &plans::plan(1), NOW).unwrap_err();
    assert!(refused.to_string().contains("Choose another name"), "{refused}");
}

#[test]
fn a_file_replaced_under_the_window_is_not_written_to_and_the_plan_is_kept_elsewhere() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(1));
    let other = scratch.plan_file("other.fivefold", &plans::plan(2));
    let mut file = PlanFile::open(&path).unwrap();
    let confirmed = file.apply(&note("Confirmed", 1), NOW).unwrap();
    // As a sync client does it: another file of that name.
    fs::rename(&other, &path).unwrap();
    let replacement = fs::read(&path).unwrap();
    let refused = file.apply(&note("Refused", 1), NOW).unwrap_err();
    assert!(matches!(refused, StoreError::Moved), "{refused}");
    assert!(refused.is_of_the_place());
    assert_eq!(fs::read(&path).unwrap(), replacement);
    file.save_copy(&scratch.path("kept.fivefold")).unwrap();
    assert!(*PlanFile::open(&scratch.path("kept.fivefold")).unwrap().plan() == confirmed.plan);
}

#[test]
fn a_file_overwritten_in_place_is_noticed_and_the_plan_is_kept_elsewhere() {
    let scratch = Scratch::new();
    for replacement in ["plan", "nonsense", "nothing"] {
        let path = scratch.plan_file(&format!("{replacement}.fivefold"), &plans::plan(1));
        let mut file = PlanFile::open(&path).unwrap();
        let confirmed = file.apply(&note("Confirmed", 1), NOW).unwrap();
        let bytes = match replacement {
            "plan" => fs::read(scratch.plan_file("other.fivefold", &plans::plan(2))).unwrap(),
            "nonsense" => b"nonsense".repeat(9_000),
            _ => Vec::new(),
        };
        fs::write(&path, &bytes).unwrap();
        let refused = file.apply(&note("Refused", 1), NOW).unwrap_err();
        assert!(file.view().plan == confirmed.plan, "{replacement}: {refused}");
        let kept = scratch.path(&format!("{replacement} kept.fivefold"));
        file.save_copy(&kept).unwrap();
        let kept = PlanFile::open(&kept);
        // Where the file is another whole plan by now, a copy of the file would be a copy of that.
        assert!(*kept.unwrap().plan() == confirmed.plan, "{replacement}: {refused}");
        fs::remove_file(scratch.path("other.fivefold")).unwrap_or_default();
    }
}

/// What runs on the small disk: the test below starts it there.
#[test]
#[ignore = "needs a small disk"]
fn on_a_small_disk() {
    let (Some(disk), Some(elsewhere)) = (std::env::var_os(SMALL_DISK), std::env::var_os(ELSEWHERE))
    else {
        return;
    };
    let path = Path::new(&disk).join("a.fivefold");
    let filler = Path::new(&disk).join("filler");
    fs::write(&filler, vec![1; 64 << 10]).unwrap();
    let mut file = PlanFile::create(&path, &plans::plan(1), NOW).unwrap();
    let mut edits = 0;
    let refused = loop {
        match file.apply(&note("More", 2_000), NOW) {
            Ok(_) => edits += 1,
            Err(refused) => break refused,
        }
    };
    assert!(matches!(refused, StoreError::DiskFull), "{refused}");
    let confirmed = file.view();
    assert!(confirmed.plan == *PlanFile::open_read_only(&path).unwrap().plan());
    // A copy on the same disk has no room either, and leaves nothing half made.
    let copied = file.save_copy(&Path::new(&disk).join("copy.fivefold")).unwrap_err();
    assert!(matches!(copied, StoreError::DiskFull), "{copied}");
    assert!(!Path::new(&disk).join("copy.fivefold").exists());
    file.save_copy(Path::new(&elsewhere)).unwrap();
    assert!(*PlanFile::open(Path::new(&elsewhere)).unwrap().plan() == confirmed.plan);
    // With room again the same window goes on.
    fs::remove_file(filler).unwrap();
    file.apply(&note("Room again", 10), NOW).unwrap();
    println!("{edits} edits until the disk was full, all of them there");
}

#[test]
fn a_full_disk_refuses_the_edit_keeps_what_was_confirmed_and_lets_it_be_saved_elsewhere() {
    let scratch = Scratch::new();
    let disk: PathBuf = scratch.path("disk");
    fs::create_dir(&disk).unwrap();
    let run = "mount -t tmpfs -o size=600k none \"$FIVEFOLD_TEST_SMALL_DISK\" && exec \"$@\"";
    let done = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", run, "sh"])
        .arg(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture", "places::on_a_small_disk"])
        .env(SMALL_DISK, &disk)
        .env(ELSEWHERE, scratch.path("elsewhere.fivefold"))
        .output();
    let Ok(done) = done else { return println!("no unshare here, so no small disk") };
    let said = String::from_utf8_lossy(&done.stdout);
    let errors = String::from_utf8_lossy(&done.stderr);
    if errors.contains("unshare") || errors.contains("mount:") {
        return println!("no small disk can be made here: {errors}");
    }
    assert!(done.status.success(), "{said}{errors}");
    assert!(said.contains("edits until the disk was full"), "{said}");
    print!("{said}");
}
