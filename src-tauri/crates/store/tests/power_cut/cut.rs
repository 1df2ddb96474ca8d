//! The power is cut at every moment of a few edits: what was confirmed is there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use fivefold_engine::Plan;
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Note;
use fivefold_store::PlanFile;

use crate::disk::{Act, Log, disk};
use crate::plans;
use crate::scratch::{NOW, Numbers, Scratch, times};

/// What a disk writes whole or not at all.
const SECTOR: usize = 512;

/// Of what was not synced when the power went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Landed {
    Nothing,
    Everything,
    /// Whole writes, some of them.
    Some(u64),
    /// Single sectors of some writes.
    Torn(u64),
}

/// A file on the disk: what is there for certain, and what was asked for since the last sync.
#[derive(Debug, Default, Clone)]
struct OnDisk {
    certain: Option<Vec<u8>>,
    asked: Vec<Act>,
}

impl OnDisk {
    fn take(&mut self, act: &Act) {
        match act {
            Act::Remove => *self = Self::default(),
            Act::Sync => {
                let mut bytes = self.certain.take().unwrap_or_default();
                self.asked.drain(..).for_each(|act| put(&mut bytes, &act));
                self.certain = Some(bytes);
            }
            asked => self.asked.push(asked.clone()),
        }
    }

    /// The file after a cut; none where it never came to be.
    fn after(&self, landed: Landed) -> Option<Vec<u8>> {
        let mut bytes = self.certain.clone().unwrap_or_default();
        match landed {
            Landed::Nothing => return self.certain.clone(),
            Landed::Everything => self.asked.iter().for_each(|act| put(&mut bytes, act)),
            Landed::Some(seed) => {
                let mut random = Numbers(seed + 1);
                self.asked
                    .iter()
                    .filter(|_| random.below(2) == 1)
                    .for_each(|act| put(&mut bytes, act));
            }
            Landed::Torn(seed) => {
                let mut random = Numbers(seed + 1);
                let pieces = self.asked.iter().flat_map(in_sectors);
                pieces.filter(|_| random.below(2) == 1).for_each(|act| put(&mut bytes, &act));
            }
        }
        (self.certain.is_some() || !self.asked.is_empty()).then_some(bytes)
    }
}

fn put(bytes: &mut Vec<u8>, act: &Act) {
    match act {
        Act::Write { at, bytes: written } => {
            bytes.resize(bytes.len().max(at + written.len()), 0);
            bytes[*at..at + written.len()].copy_from_slice(written);
        }
        Act::Length(size) => bytes.resize(*size, 0),
        Act::Sync | Act::Remove => {}
    }
}

fn in_sectors(act: &Act) -> Vec<Act> {
    let Act::Write { at, bytes } = act else { return vec![act.clone()] };
    let sectors = bytes.chunks(SECTOR).enumerate();
    sectors
        .map(|(nth, sector)| Act::Write { at: at + nth * SECTOR, bytes: sector.to_vec() })
        .collect()
}

/// The files as they were when the first act of the log was done.
fn at_first(path: &Path) -> BTreeMap<PathBuf, OnDisk> {
    let certain = Some(fs::read(path).unwrap());
    BTreeMap::from([(path.to_owned(), OnDisk { certain, asked: Vec::new() })])
}

/// A few edits with an undo and a redo among them; large ones too, that outgrow a page.
fn edit(file: &mut PlanFile, number: usize) {
    let heading = format!("Note {number}");
    let text = "what was said ".repeat(if number.is_multiple_of(3) { 900 } else { 3 });
    match number % 5 {
        3 => file.undo(NOW).unwrap(),
        4 => file.redo(NOW).unwrap(),
        _ => {
            let note = Note { heading, text, evidence: None };
            file.apply(&Edit::AddNote { note }, NOW).unwrap()
        }
    };
}

#[test]
fn a_power_cut_at_any_moment_loses_nothing_that_was_confirmed() {
    let (disk, _guard) = disk();
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(4));
    let mut file = PlanFile::open(&path).unwrap();
    let mut files = at_first(&path);
    // The plan of each revision, and how much had been written when it was confirmed.
    let mut confirmed: Vec<(usize, u64, Plan)> =
        vec![(0, file.view().revision, file.plan().clone())];
    disk.record();
    for number in 0..6 * times() {
        edit(&mut file, number);
        confirmed.push((disk.noted_so_far(), file.view().revision, file.plan().clone()));
    }
    drop(file);
    let log: Log = disk.recorded();

    let cut = Scratch::new();
    let (mut cuts, mut syncs, mut in_flight_kept) = (0_usize, 0_usize, 0_usize);
    for moment in 0..=log.len() {
        if let Some((file, act)) = moment.checked_sub(1).map(|last| &log[last]) {
            syncs += usize::from(*act == Act::Sync);
            files.entry(file.clone()).or_default().take(act);
        }
        let seed = moment as u64;
        for landed in
            [Landed::Nothing, Landed::Everything, Landed::Some(seed), Landed::Torn(seed + 7)]
        {
            let there = after_cut(&files, landed, cut.folder());
            let last = confirmed.iter().rfind(|(written, ..)| *written <= moment).unwrap();
            let next = confirmed.get(confirmed.iter().position(|each| each == last).unwrap() + 1);
            let mut file = PlanFile::open(&there)
                .unwrap_or_else(|refused| panic!("{landed:?} at {moment}: {refused}"));
            let view = file.view();
            assert_eq!(view.read_only, None);
            let holds = |(_, revision, plan): &(usize, u64, Plan)| {
                view.revision == *revision && view.plan == *plan
            };
            let is_next = next.is_some_and(holds);
            assert!(holds(last) || is_next, "{landed:?} at {moment}: revision {}", view.revision);
            in_flight_kept += usize::from(is_next);
            if matches!(landed, Landed::Torn(_)) && view.undo.is_some() {
                file.undo(NOW).unwrap();
                assert_eq!(file.redo(NOW).unwrap().plan, view.plan);
            }
            cuts += 1;
        }
    }
    println!(
        "{cuts} power cuts at {} moments ({syncs} syncs) of {} edits; {in_flight_kept} kept the edit under way.",
        log.len() + 1,
        confirmed.len() - 1,
    );
    assert!(syncs > 2 * (confirmed.len() - 1), "{syncs} syncs");
}

/// The files of a cut in a folder of their own; the plan among them.
fn after_cut(files: &BTreeMap<PathBuf, OnDisk>, landed: Landed, folder: &Path) -> PathBuf {
    for old in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if old.path().is_dir() {
            fs::remove_dir_all(old.path()).unwrap();
        } else {
            fs::remove_file(old.path()).unwrap();
        }
    }
    for (path, file) in files {
        if let Some(bytes) = file.after(landed) {
            fs::write(folder.join(path.file_name().unwrap()), bytes).unwrap();
        }
    }
    folder.join("a.fivefold")
}

/// A disk that forgets what SQLite had synced: the check above would notice.
#[test]
fn a_disk_that_lies_about_syncs_is_found_out() {
    let (disk, _guard) = disk();
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(4));
    let mut file = PlanFile::open(&path).unwrap();
    let before = at_first(&path);
    disk.record();
    edit(&mut file, 0);
    let after = file.plan().clone();
    drop(file);
    let without_syncs: Log =
        disk.recorded().into_iter().filter(|(_, act)| *act != Act::Sync).collect();
    let mut files = before;
    for (file, act) in &without_syncs {
        files.entry(file.clone()).or_default().take(act);
    }
    let cut = Scratch::new();
    let there = after_cut(&files, Landed::Nothing, cut.folder());
    assert_ne!(*PlanFile::open(&there).unwrap().plan(), after);
}
