//! Files from outside: read back as written, and refused with their code where they are broken or hostile.

mod bytes;
mod examine;
mod hostile_text;
mod hostile_workbook;
mod resume;
mod round_trip;
mod workbook;
