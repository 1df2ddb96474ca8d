//! A plan, a pack of it, and what a service lead does to the pack.

use std::io::{Cursor, Read, Write};
use std::path::PathBuf;

use calamine::{Data, DataType, Reader, Xlsx};
use chrono::NaiveDate;
use fivefold_engine::Plan;
use fivefold_engine::edit::{self, Edit};
use fivefold_engine::plan::Scope;
use fivefold_exchange::pack::{self, PackDifference, PackRequest, PackReview, ReturnedPack};
use fivefold_exchange::{examples, plan_json};
use tempfile::TempDir;
use zip::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

pub fn plan() -> Plan {
    let all = examples::all();
    let example = all.iter().find(|example| example.id == "community-perinatal-team").unwrap();
    plan_json::read(example.json.as_bytes()).unwrap()
}

pub fn request(plan: &Plan) -> PackRequest {
    PackRequest {
        scenario: plan.scenarios[0].name.clone(),
        scope: Scope::Roles(vec!["nurses-6".to_owned(), "doctor".to_owned()]),
        lead: "Sam Okafor".to_owned(),
        asked: "=Please check the nurses".to_owned(),
        by: "30 April 2026".to_owned(),
    }
}

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 4, 1).unwrap()
}

/// A pack in a folder of its own, as a service lead has it.
pub struct Sent {
    pub folder: TempDir,
    pub bytes: Vec<u8>,
}

pub fn sent(plan: &Plan) -> Sent {
    let bytes = pack::write(plan, &request(plan), day(), Some(7)).unwrap();
    Sent { folder: tempfile::tempdir().unwrap(), bytes }
}

/// Which row of a sheet, by texts its first cells have; from 0.
fn row_of(sheet: &calamine::Range<Data>, words: &[&str]) -> usize {
    let is = |row: &[Data]| words.iter().all(|word| row.iter().any(|cell| *cell == **word));
    sheet.rows().position(is).unwrap_or_else(|| panic!("no row {words:?}"))
}

fn column_of(sheet: &calamine::Range<Data>, head: &str) -> usize {
    sheet.rows().nth(4).unwrap().iter().position(|cell| *cell == *head).unwrap()
}

impl Sent {
    pub fn book(&self) -> Xlsx<Cursor<Vec<u8>>> {
        Xlsx::new(Cursor::new(self.bytes.clone())).unwrap()
    }

    /// The address of a cell: the sheet, texts of its row, the head of its column.
    pub fn address(&self, sheet: &str, row: &[&str], head: &str) -> String {
        let range = self.book().worksheet_range(sheet).unwrap();
        let (row, column) = (row_of(&range, row), column_of(&range, head));
        let letters = rust_xlsxwriter::utility::column_number_to_name(column as u16);
        format!("{letters}{}", row + 1)
    }

    pub fn number(&self, sheet: &str, row: &[&str], head: &str) -> Option<f64> {
        let range = self.book().worksheet_range(sheet).unwrap();
        let (row, column) = (row_of(&range, row), column_of(&range, head));
        range.rows().nth(row).unwrap()[column].as_f64()
    }

    /// Types a figure into a cell: the cell's element is replaced in the sheet's XML.
    pub fn types(&mut self, sheet: &str, row: &[&str], head: &str, figure: f64) {
        let value = format!("<v>{figure}</v></c>");
        self.replace(sheet, row, head, "", &value);
    }

    /// Types a text.
    pub fn writes(&mut self, sheet: &str, row: &[&str], head: &str, text: &str) {
        let value = format!("<is><t>{text}</t></is></c>");
        self.replace(sheet, row, head, " t=\"inlineStr\"", &value);
    }

    /// Empties a cell.
    pub fn empties(&mut self, sheet: &str, row: &[&str], head: &str) {
        self.replace(sheet, row, head, "", "</c>");
    }

    fn replace(&mut self, sheet: &str, row: &[&str], head: &str, kind: &str, value: &str) {
        let address = self.address(sheet, row, head);
        let part = match sheet {
            "Baseline" => "xl/worksheets/sheet2.xml",
            _ => "xl/worksheets/sheet3.xml",
        };
        self.change_part(part, |xml| {
            let begin = xml.find(&format!("<c r=\"{address}\"")).expect("the cell");
            let head_end = begin + xml[begin..].find('>').unwrap();
            let style =
                xml[begin..head_end].split("s=\"").nth(1).unwrap().split('"').next().unwrap();
            let closed = xml[begin..=head_end].ends_with("/>");
            let end =
                if closed { head_end + 1 } else { begin + xml[begin..].find("</c>").unwrap() + 4 };
            let cell = format!("<c r=\"{address}\" s=\"{style}\"{kind}>{value}");
            format!("{}{cell}{}", &xml[..begin], &xml[end..])
        });
    }

    /// Changes one part of the workbook.
    pub fn change_part(&mut self, name: &str, change: impl Fn(&str) -> String) {
        let mut archive = ZipArchive::new(Cursor::new(&self.bytes)).unwrap();
        let mut changed = ZipWriter::new(Cursor::new(Vec::new()));
        for place in 0..archive.len() {
            let mut part = archive.by_index(place).unwrap();
            let part_name = part.name().unwrap().into_owned();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            changed.start_file(part_name.as_str(), SimpleFileOptions::default()).unwrap();
            let text = if part_name == name { change(&text) } else { text };
            changed.write_all(text.as_bytes()).unwrap();
        }
        self.bytes = changed.finish().unwrap().into_inner();
    }

    pub fn path(&self) -> PathBuf {
        let path = self.folder.path().join("pack.xlsx");
        std::fs::write(&path, &self.bytes).unwrap();
        path
    }

    pub fn returned(&self) -> ReturnedPack {
        ReturnedPack::read(&self.path()).unwrap()
    }

    pub fn review(&self, plan: &Plan) -> PackReview {
        pack::review(plan, &self.returned()).unwrap()
    }

    /// The plan with these differences taken, and the step.
    pub fn merged(&self, plan: &Plan, accepted: &[&str]) -> (Plan, Edit) {
        let accepted: Vec<String> = accepted.iter().map(|id| (*id).to_owned()).collect();
        let step = pack::edit(plan, &self.returned(), &accepted).unwrap().unwrap();
        (edit::apply(plan, &step).unwrap(), step)
    }
}

/// The one difference there is.
pub fn only(review: &PackReview) -> &PackDifference {
    assert_eq!(review.differences.len(), 1, "{:#?}", review.differences);
    assert!(review.unread.is_empty(), "{:#?}", review.unread);
    &review.differences[0]
}
