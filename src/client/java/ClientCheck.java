package org.dragoman.client.check;

import org.dragoman.client.ApiClient;
import org.dragoman.client.ApiException;
import org.dragoman.client.DispatchResourceApi;
import org.dragoman.client.JobResourceApi;
import org.dragoman.client.ModelResourceApi;
import org.dragoman.client.model.DispatchAnswer;
import org.dragoman.client.model.DispatchRequest;
import org.dragoman.client.model.Jobs;
import org.dragoman.client.model.Models;
import org.dragoman.client.model.SummaryLength;

/** Uses the generated client once on a running server, and says what came back. */
public final class ClientCheck {

    private static final String TEXT = "وقال وزير الخارجية العراقي إن 250 شركة ستشارك في المشروع.";

    private ClientCheck() {
    }

    public static void main(String[] arguments) throws ApiException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);

        Models models = new ModelResourceApi(client).v1ModelsGet();
        require(models.getModels().size() == 2, "two models are listed");

        DispatchAnswer answer = new DispatchResourceApi(client)
                .v1DispatchesPost(new DispatchRequest().text(TEXT).summary(new SummaryLength().sentences(1)));
        require(answer.getTranslation().getText().contains("250"), "the number is in the English: " + answer.getTranslation().getText());
        require(answer.getTranslation().getSegments().size() == 1, "one segment");
        require(answer.getModel().getTranslation().startsWith("translate-ar-en/"), "the model is named");

        Jobs jobs = new JobResourceApi(client).v1JobsGet();
        require(jobs.getJobs().isEmpty(), "no job has been submitted");

        try {
            new DispatchResourceApi(client).v1DispatchesPost(new DispatchRequest().text("English alone."));
            throw new IllegalStateException("English was not refused");
        } catch (ApiException refused) {
            require(refused.getCode() == 422 && refused.getResponseBody().contains("/problems/unsupported-language"), "the problem arrives");
        }
        System.out.println("The generated client works.");
    }

    private static void require(boolean held, String what) {
        if (!held) {
            throw new IllegalStateException("not so: " + what);
        }
        System.out.println(what);
    }
}
