//! The files are brought in as anybody's would be: detected, mapped by the proposal alone, and read.

use std::collections::HashMap;
use std::io::Cursor;

use demo::{HandedIn, Workspace, handed_in};
use domain::account::TimeZoneName;
use domain::imports::{
    DateOrder, DecimalSign, Kind, Mapping, RowCode, RowReader, Settings, propose, propose_kind,
    propose_settings,
};
use domain::workspace::Currency;
use files::{Delimiter, Encoding, Format, Limits, Rows, detect};

use crate::support::{now, workspaces};

const SCALE: f64 = 1.0;

fn files_of(workspace: &Workspace) -> Vec<HandedIn> {
    handed_in(workspace, 7, now(), SCALE)
}

fn rows(file: &HandedIn) -> (Format, Vec<String>, Vec<Vec<String>>) {
    let limits = Limits::default();
    let format = detect(&mut Cursor::new(&file.bytes), &limits).expect("a table");
    let mut rows = Rows::open(Cursor::new(&file.bytes), &format, limits).expect("a header");
    let header = rows.header().to_vec();
    let mut found = Vec::new();
    while let Some(row) = rows.read().expect("a row") {
        assert_eq!(row.fault(), None);
        found.push(row.cells().map(str::to_owned).collect());
    }
    (format, header, found)
}

/// How often each code refuses a row, and how many rows are taken.
fn read(workspace: &Workspace, file: &HandedIn) -> (usize, HashMap<RowCode, usize>) {
    let (_, header, rows) = rows(file);
    // From all of the file: the first days of a month do not show the order of dates.
    let samples: Vec<_> = rows.iter().step_by(rows.len() / 50 + 1).cloned().collect();
    let kind = Kind::parse(file.kind).expect("a kind");
    assert_eq!(propose_kind(&header, &samples), Some(kind));
    let targets = propose(kind, &header, &samples)
        .into_iter()
        .map(|proposal| {
            assert!(proposal.confidence >= 60, "{proposal:?}");
            proposal.target
        })
        .collect();
    let mapping = Mapping { kind, targets };
    assert!(mapping.check().is_empty());
    let custom = Settings {
        date_order: DateOrder::MonthDay,
        decimal: DecimalSign::Comma,
        country: workspace.country.to_owned(),
        time_zone: TimeZoneName::parse(workspace.time_zone).expect("a zone"),
        currency: Currency::parse(workspace.currency).expect("a currency"),
        separator: None,
    };
    let settings = propose_settings(&mapping, &samples, custom);
    assert_eq!(settings.date_order, DateOrder::DayMonth);
    let reader = RowReader::new(&mapping, &settings, now());
    let (mut taken, mut refused) = (0, HashMap::new());
    for row in &rows {
        match reader.read(row) {
            Ok(_) => taken += 1,
            Err(errors) => {
                for error in errors {
                    *refused.entry(error.code).or_insert(0) += 1;
                }
            }
        }
    }
    (taken, refused)
}

#[test]
fn french_files_are_those_of_an_old_excel_and_english_ones_are_not() {
    for workspace in workspaces() {
        for file in files_of(&workspace) {
            let expected = if workspace.language == "en" {
                (Encoding::Utf8, Delimiter::Comma)
            } else {
                (Encoding::Windows1252, Delimiter::Semicolon)
            };
            let (encoding, delimiter) = expected;
            assert_eq!(
                rows(&file).0,
                Format::Text { encoding, delimiter },
                "{}",
                file.file_name
            );
        }
    }
}

#[test]
fn nearly_every_row_is_taken_and_the_faults_are_the_usual_ones() {
    let mut all = HashMap::new();
    for workspace in workspaces() {
        for file in files_of(&workspace) {
            assert!(
                workspace
                    .sources
                    .iter()
                    .any(|source| source.key == file.source_key)
            );
            let (taken, refused) = read(&workspace, &file);
            let count: usize = refused.values().sum();
            assert!(
                taken >= 100 && count >= 1,
                "{}: {taken} {refused:?}",
                file.file_name
            );
            assert!(count * 100 < taken * 8, "{}: {taken} {refused:?}", file.file_name);
            for (code, count) in refused {
                *all.entry(code).or_insert(0) += count;
            }
        }
    }
    for code in [
        RowCode::InvalidEmail,
        RowCode::InvalidDate,
        RowCode::InvalidAmount,
        RowCode::MissingIdentifier,
        RowCode::SpreadsheetError,
        RowCode::DamagedNumber,
    ] {
        assert!(all.contains_key(&code), "{code:?} in {all:?}");
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    for workspace in workspaces() {
        let [one, other] = [files_of(&workspace), files_of(&workspace)];
        assert!(
            one.iter()
                .zip(&other)
                .all(|(one, other)| one.bytes == other.bytes)
        );
    }
}
