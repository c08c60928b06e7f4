//! Any cells are read as a row of each kind of file, or refused; what is read becomes messages.
#![no_main]

use domain::account::TimeZoneName;
use domain::ids::SourceId;
use domain::imports::{DateOrder, DecimalSign, Kind, Mapping, Origin, RowReader, Settings, Target, propose};
use domain::workspace::Currency;
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let cells: Vec<String> = text.split('\u{1F}').map(str::to_owned).collect();
    let Some(time_zone) = TimeZoneName::parse("Europe/Paris") else {
        return;
    };
    let settings = Settings {
        date_order: DateOrder::DayMonth,
        decimal: DecimalSign::Comma,
        country: "FR".to_owned(),
        time_zone,
        currency: Currency::EURO,
        separator: Some('|'),
    };
    let Some(id) = SourceId::parse("00000000-0000-0000-0000-000000000001") else {
        return;
    };
    let origin = Origin {
        source: id,
        import: id.uuid(),
        observed_at: Timestamp::UNIX_EPOCH,
    };
    for kind in Kind::ALL {
        let targets = kind
            .fields()
            .iter()
            .map(|rule| Target::Field(rule.field))
            .collect();
        let mapping = Mapping { kind, targets };
        if let Ok(record) = RowReader::new(&mapping, &settings, Timestamp::UNIX_EPOCH).read(&cells) {
            assert!(!record.to_messages(&origin).is_empty());
        }
        assert_eq!(
            propose(kind, &cells, std::slice::from_ref(&cells)).len(),
            cells.len()
        );
    }
});
