/** Dispatches from one Kafka topic, their translations to another. Nothing of it is touched unless it is configured. */
package org.dragoman.job.kafka;
