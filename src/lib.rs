//! Throughline: career coaching worksheets for clients and their coaches, on a server of your own.
//!
//! The map. Each room of the site has one name, used for its address, its folder here, its
//! templates, its table and its tests. [`app`] is the site map; [`access`] is the one door to a
//! client's pages; [`forms`] keeps what people type from being lost.

// The program around the rooms.
pub mod app;
pub mod backups;
pub mod cli;
pub mod clock;
pub mod compression;
pub mod config;
pub mod cookies;
pub mod db;
pub mod demo;
pub mod guard;
pub mod health;
pub mod jobs;
pub mod moving;
pub mod network;
pub mod schema;
pub mod static_files;
pub mod throttle;

// What every room uses.
pub mod access;
pub mod charts;
pub mod drafts;
pub mod error;
pub mod filters;
pub mod forms;
pub mod links;
pub mod mail;
pub mod page;
pub mod paper;
pub mod path;
pub mod questionnaire;
pub mod words;

// The practice and its people.
pub mod engagements;
pub mod erasure;
pub mod joining;
pub mod people;
pub mod practice;
pub mod record;
pub mod sign_in;
pub mod trail;
pub mod two_step;

// The path, in its order.
pub mod actions;
pub mod calendar;
pub mod direction;
pub mod findings;
pub mod goals;
pub mod home;
pub mod interviews;
pub mod plan;
pub mod priorities;
pub mod strengths;
pub mod values;

// Coaching.
pub mod caseload;
pub mod comments;
pub mod notes;
