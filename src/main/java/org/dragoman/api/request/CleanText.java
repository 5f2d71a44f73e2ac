package org.dragoman.api.request;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A text that has something in it and is Unicode throughout. Null is for others to judge. */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CleanText.Validator.class)
public @interface CleanText {

    String message() default "must not be blank";

    /** Whether nothing but white space will do. */
    boolean orBlank() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<CleanText, String> {

        private boolean orBlank;

        @Override
        public void initialize(CleanText constraint) {
            orBlank = constraint.orBlank();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            int surrogate = unpairedSurrogate(text);
            if (surrogate >= 0) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate("has an unpaired surrogate at offset " + surrogate)
                        .addConstraintViolation();
                return false;
            }
            return orBlank || text.codePoints().anyMatch(Validator::isVisible);
        }

        private static int unpairedSurrogate(String text) {
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                if (Character.getType(text.codePointAt(at)) == Character.SURROGATE) {
                    return at;
                }
            }
            return -1;
        }

        private static boolean isVisible(int codePoint) {
            return !Character.isWhitespace(codePoint) && switch (Character.getType(codePoint)) {
                case Character.SPACE_SEPARATOR, Character.CONTROL, Character.FORMAT, Character.UNASSIGNED -> false;
                default -> true;
            };
        }
    }
}
