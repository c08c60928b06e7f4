//! A million rows are read in little memory.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::time::Instant;

use files::{Format, Limits, Rows, detect};
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

const ROWS: u64 = 1_000_000;
/// What reading may take, in kB.
const MOST: u64 = 48 * 1024;

/// The most memory that the process ever had, in kB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// A file of a hundred megabytes that is nowhere: its rows are made when they are read.
struct Endless {
    at: u64,
}

const HEADER: &str = "customer_id;email;phone;first_name;last_name;city;loyalty_tier_of_the_customer_in_spring_2026.......\r\n";
const WIDTH: u64 = 102;

fn line(number: u64) -> String {
    let line = format!(
        "C-{number:08};client{number:08}@exemple.fr;+336{number:08};Violaine;de la Ferté-Macé;Nantes;argent"
    );
    format!("{line}{}\r\n", ".".repeat(100 - line.len()))
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at >= WIDTH * (ROWS + 1) {
            return Ok(0);
        }
        let (row, within) = (self.at / WIDTH, usize::try_from(self.at % WIDTH).unwrap());
        let line = if row == 0 { HEADER.to_owned() } else { line(row) };
        assert_eq!(u64::try_from(line.len()).unwrap(), WIDTH);
        let rest = &line.as_bytes()[within..];
        let count = rest.len().min(buffer.len());
        buffer[..count].copy_from_slice(&rest[..count]);
        self.at += u64::try_from(count).unwrap();
        Ok(count)
    }
}

impl Seek for Endless {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(from) => (WIDTH * (ROWS + 1)).saturating_add_signed(from),
            SeekFrom::Current(from) => self.at.saturating_add_signed(from),
        };
        Ok(self.at)
    }
}

/// Writes one part of an archive; gives what the directory says of it.
fn part(file: &mut BufWriter<File>, name: &str, write: impl Fn(&mut dyn Write) -> io::Result<()>) -> Vec<u8> {
    let header = u32::try_from(file.stream_position().unwrap()).unwrap();
    let mut fields = b"\x14\0\0\0\x08\0\0\0\0\0".to_vec();
    file.write_all(b"PK\x03\x04").unwrap();
    file.write_all(&fields).unwrap();
    file.write_all(&[0; 12]).unwrap();
    let length = u16::try_from(name.len()).unwrap().to_le_bytes();
    file.write_all(&length).unwrap();
    file.write_all(&[0; 2]).unwrap();
    file.write_all(name.as_bytes()).unwrap();
    struct Packing<'a> {
        encoder: DeflateEncoder<&'a mut BufWriter<File>>,
        crc: Crc,
    }
    impl Write for Packing<'_> {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.crc.update(bytes);
            self.encoder.write_all(bytes)?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let mut packing = Packing {
        encoder: DeflateEncoder::new(file, Compression::fast()),
        crc: Crc::new(),
    };
    write(&mut packing).unwrap();
    packing.encoder.try_finish().unwrap();
    let packed = u32::try_from(packing.encoder.total_out()).unwrap();
    fields.extend(packing.crc.sum().to_le_bytes());
    fields.extend(packed.to_le_bytes());
    fields.extend(packing.crc.amount().to_le_bytes());
    fields.extend(length);
    fields.extend([0; 12]);
    fields.extend(header.to_le_bytes());
    fields.extend(name.as_bytes());
    [b"PK\x01\x02\x14\0".as_slice(), &fields].concat()
}

/// A workbook with two shared texts to a row, outside of memory.
fn workbook(rows: u64) -> File {
    let mut file = BufWriter::new(tempfile::tempfile().unwrap());
    let small = |xml: &'static str| move |out: &mut dyn Write| out.write_all(xml.as_bytes());
    let mut directory = part(
        &mut file,
        "[Content_Types].xml",
        small(
            "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>",
        ),
    );
    directory.extend(part(
        &mut file,
        "xl/workbook.xml",
        small("<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
    ));
    directory.extend(part(
        &mut file,
        "xl/_rels/workbook.xml.rels",
        small(
            "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"sheet.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"x/sharedStrings\" Target=\"texts.xml\"/></Relationships>",
        ),
    ));
    directory.extend(part(&mut file, "xl/texts.xml", |out| {
        out.write_all(b"<sst><si><t>customer_id</t></si><si><t>email</t></si><si><t>total</t></si>")?;
        for number in 1..=rows {
            write!(
                out,
                "<si><t>C-{number:08}</t></si><si><t>client{number:08}@exemple.fr</t></si>"
            )?;
        }
        out.write_all(b"</sst>")
    }));
    directory.extend(part(&mut file, "xl/sheet.xml", |out| {
        out.write_all(b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>")?;
        for number in 1..=rows {
            let (row, text) = (number + 1, 1 + 2 * number);
            write!(
                out,
                "<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>{text}</v></c><c r=\"B{row}\" t=\"s\"><v>{}</v></c><c r=\"C{row}\"><v>{number}.5</v></c></row>",
                text + 1
            )?;
        }
        out.write_all(b"</sheetData></worksheet>")
    }));
    let start = u32::try_from(file.stream_position().unwrap()).unwrap();
    file.write_all(&directory).unwrap();
    file.write_all(b"PK\x05\x06\0\0\0\0\x05\0\x05\0").unwrap();
    file.write_all(&u32::try_from(directory.len()).unwrap().to_le_bytes())
        .unwrap();
    file.write_all(&start.to_le_bytes()).unwrap();
    file.write_all(&[0; 2]).unwrap();
    file.into_inner().unwrap()
}

/// Reads everything, and says how fast.
fn read<R: Read + Seek>(mut input: R, name: &str, expected: u64, last: &[&str]) {
    let start = Instant::now();
    let limits = Limits::default();
    let format = detect(&mut input, &limits).unwrap();
    assert_eq!(matches!(format, Format::Workbook { .. }), name == "XLSX");
    let detected = start.elapsed();
    let mut rows = Rows::open(input, &format, limits).unwrap();
    let columns = rows.header().len();
    let mut count = 0;
    let mut found = Vec::new();
    while let Some(row) = rows.read().unwrap() {
        assert_eq!((row.fault(), row.len()), (None, columns));
        count += 1;
        if count == expected {
            found = row.cells().map(str::to_owned).collect();
        }
    }
    assert_eq!(count, expected);
    assert_eq!(found, last);
    let seconds = start.elapsed();
    println!(
        "{name}: {expected} rows in {seconds:.2?}, of which {detected:.2?} to detect; peak {} kB",
        peak()
    );
}

fn workbook_takes_little(number: u64) {
    let workbook = workbook(number);
    let before = peak();
    let (id, email) = (format!("C-{number:08}"), format!("client{number:08}@exemple.fr"));
    read(workbook, "XLSX", number, &[&id, &email, &format!("{number}.5")]);
    let grown = peak() - before;
    assert!(grown <= MOST, "{grown} kB");
}

#[test]
fn a_million_rows_are_read_in_little_memory() {
    let before = peak();
    let line = line(ROWS);
    let cells: Vec<&str> = line.trim_end().split(';').collect();
    read(Endless { at: 0 }, "CSV", ROWS, &cells);
    let grown = peak() - before;
    assert!(grown <= MOST, "{grown} kB");
    // As many texts as go to a file; the larger one below takes a while to write.
    workbook_takes_little(200_000);
}

#[test]
#[ignore = "takes half a minute without optimisation"]
fn a_workbook_of_a_million_rows_is_read_in_little_memory() {
    workbook_takes_little(ROWS);
}
