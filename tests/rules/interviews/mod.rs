//! What the interviews room works out: drafts, remarks, speaking time and talking points.

mod composing;
mod highlighting;
mod rehearsals;
mod review;
mod review_of_the_whole;
mod review_of_words;
mod speaking;
mod talking_points;
