//! Files from outside: read back as written, and refused with their code where they are broken or hostile.

#[cfg(test)]
mod bytes;
#[cfg(test)]
mod examine;
#[cfg(test)]
mod hostile_text;
#[cfg(test)]
mod hostile_workbook;
#[cfg(test)]
mod real;
#[cfg(test)]
mod resume;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod workbook;
